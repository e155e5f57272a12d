/** One line of a page while it is read: blanks fall together as in a browser. */
import { numbered } from '../numbering/counters.ts'
import { join } from '../rows.ts'

/** Blanks of HTML; U+00A0 and U+3000 are characters. */
const BLANKS = /[ \t\n\r\f]+/

export class Line {
  private text = ''
  private gap: '' | ' ' | '\n' = ''
  number = ''

  /** Adds text; a line break of the source between Chinese characters is none of the text. */
  add(text: string): void {
    const pieces = text.split(BLANKS)
    const gaps = text.match(new RegExp(BLANKS, 'g')) ?? []
    pieces.forEach((piece, i) => {
      if (piece !== '') this.append(piece)
      const gap = gaps[i]
      if (gap !== undefined) this.gap = /[\n\r]/.test(gap) || this.gap === '\n' ? '\n' : ' '
    })
  }

  /** What the line holds, without blanks at its ends, and makes it empty. */
  take(): string {
    const line = numbered(this.number, this.text).replace(/[ \u00a0]+$/, '')
    if (this.text.trim() !== '') this.number = ''
    const isEmpty = this.text.trim() === ''
    this.text = ''
    this.gap = ''
    return isEmpty ? '' : line
  }

  private append(piece: string): void {
    if (this.text === '') this.text = piece
    else if (this.gap === '\n') this.text = join(this.text, piece)
    else this.text += this.gap + piece
    this.gap = ''
  }
}
