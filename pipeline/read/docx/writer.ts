/** Builds lines of text from the paragraphs and tables of a Word file as they open and close. */

import { Fields } from '../fields.ts'
import { numbered } from '../numbering/counters.ts'
import { tableLines } from '../rows.ts'
import type { Numbering } from './numbering.ts'
import type { NumberedBy, Styles } from './styles.ts'
import { Table } from './table.ts'

export interface Paragraph {
  text: string
  style: string | undefined
  numbering: NumberedBy
  /** A tracked change deleted its end: the next paragraph goes on with it. */
  goesOn: boolean
}

const isContentsStyle = (name: string | undefined): boolean => /^toc [1-9]$/i.test(name ?? '')

export interface Sink {
  numbering: Numbering
  styles: Styles
  /** Takes the lines of each paragraph and table that stands in no other table. */
  write(lines: string[]): void
}

export class Writer {
  /** Run by w:vanish: not shown. */
  hidden = false
  readonly fields = new Fields()
  /** Open ones; a text box has paragraphs inside a paragraph. */
  private readonly paragraphs: Paragraph[] = []
  private readonly tables: Table[] = []
  private carried = ''
  private readonly sink: Sink

  constructor(sink: Sink) {
    this.sink = sink
  }

  get paragraph(): Paragraph | undefined {
    return this.paragraphs.at(-1)
  }

  get table(): Table | undefined {
    return this.tables.at(-1)
  }

  openParagraph(): void {
    const numbering = { list: undefined, level: undefined }
    this.paragraphs.push({ text: '', style: undefined, numbering, goesOn: false })
  }

  text(text: string): void {
    if (this.paragraph && this.fields.visible && !this.hidden) this.paragraph.text += text
  }

  closeParagraph(): void {
    const paragraph = this.paragraphs.pop()
    if (paragraph === undefined) return
    const { styles, numbering } = this.sink
    if (isContentsStyle(styles.get(paragraph.style)?.name)) return
    this.carried += paragraph.text
    if (paragraph.goesOn) return
    const text = this.carried
    this.carried = ''
    // Word counts an empty paragraph of a list too, and shows its number.
    const number = numbering.next(paragraph.style, paragraph.numbering)
    this.write(numbered(number, text).split('\n'))
  }

  openTable(): void {
    this.tables.push(new Table())
  }

  closeTable(): void {
    const lines = tableLines(this.tables.pop()?.rows ?? [])
    if (this.table?.open) this.table.open.nested = true
    this.write(lines)
  }

  private write(lines: string[]): void {
    const cell = this.table?.open
    if (cell) cell.lines.push(...lines)
    else this.sink.write(lines)
  }
}
