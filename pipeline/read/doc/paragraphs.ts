/** The paragraphs of a Word document: their visible text, their properties, what ends them. */
import { Fields } from '../fields.ts'
import type { Header } from './fib.ts'
import { finder, type Run, readRuns } from './pages.ts'
import type { Piece } from './pieces.ts'
import { addElsewhere, addProperties, code, isOn, type Properties } from './properties.ts'
import { readStyles } from './styles.ts'

export interface Paragraph {
  text: string
  properties: Properties
  /** It ends a cell of a table. */
  cell: boolean
  /** A tracked change deleted its end: the next paragraph goes on with it. */
  goesOn: boolean
}

/** Characters that end a paragraph: its mark, a cell's, a page break. */
const ENDS = '\r\x07\f'
/** Characters that stand for others; all further control characters stand for pictures and marks. */
const SIGNS: Readonly<Record<string, string>> = { '\v': '\n', '\t': '\t', '\x0e': '\n', '\x1e': '-' }
const MARKS: Readonly<Record<string, string>> = { '\x13': 'begin', '\x14': 'separate', '\x15': 'end' }
/** Stands where a footnote's number is counted. */
export const NOTE_MARK = '\x02'

const visible = (char: string): string =>
  char >= ' ' ? char : (SIGNS[char] ?? (char === NOTE_MARK ? char : ''))

/** Gives the paragraphs between two places of the text. */
export function paragraphReader(
  header: Header,
  pieces: Piece[]
): (from: number, to: number) => Generator<Paragraph> {
  const paragraphAt = finder(readRuns(header.document, header.part('paragraphs'), 'paragraphs'))
  const charactersAt = finder(readRuns(header.document, header.part('characters'), 'characters'))
  const styleOf = readStyles(header.part('styles'))

  const propertiesAt = (offset: number): Properties => {
    const run = paragraphAt(offset)
    const properties = new Map(styleOf(run?.style ?? 0))
    if (run?.list) addProperties(properties, run.list)
    addElsewhere(properties, header.data)
    return properties
  }
  // A run's characters are asked for one after another.
  const hidden = new Map<Run | undefined, boolean>([[undefined, false]])
  const isHidden = (offset: number): boolean => {
    const run = charactersAt(offset)
    const known = hidden.get(run)
    if (known !== undefined) return known
    const properties: Properties = new Map()
    if (run?.list) addProperties(properties, run.list)
    const found = isOn(properties, code.deleted) || isOn(properties, code.hidden)
    hidden.set(run, found)
    return found
  }

  return function* (from, to) {
    const fields = new Fields()
    let text = ''
    for (const piece of pieces) {
      const last = Math.min(piece.text.length, to - piece.start)
      for (let i = Math.max(0, from - piece.start); i < last; i++) {
        const char = piece.text[i]!
        const offset = piece.offset + i * piece.width
        const mark = MARKS[char]
        if (mark !== undefined) fields.mark(mark)
        else if (ENDS.includes(char)) {
          const goesOn = char === '\r' && isHidden(offset)
          yield { text, properties: propertiesAt(offset), cell: char === '\x07', goesOn }
          text = ''
        } else if (!fields.visible) fields.code(char)
        else if (!isHidden(offset)) text += visible(char)
      }
    }
    if (text !== '') yield { text, properties: new Map(), cell: false, goesOn: false }
  }
}
