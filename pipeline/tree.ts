/**
 * The report as a unist tree. Node types only.
 *
 * `report > block > sentence`; a table block holds rows of cells instead. Every node has a
 * position whose offsets index the report's text, which never changes. Each stage adds
 * `data` under its own name and leaves what earlier stages found as it is.
 */
import type { Data, Node, Parent } from 'unist'
import type {
  Check,
  Claim,
  Day,
  Mention,
  Part,
  ReportFacts,
  Section,
  Span,
  Task,
  Time,
  Unit,
  Words
} from './dataset.ts'

/** What a block of the report is; only `heading`, `paragraph`, `table` are read for claims and tasks. */
export type BlockRole =
  | 'furniture' // navigation, metadata lines, contents page
  | 'front' // title, delivery line, addressee, signature and its date
  | 'heading' // a heading alone on its line
  | 'paragraph'
  | 'note' // glossary, footnotes
  | 'table'

export interface Report extends Parent {
  type: 'report'
  children: Block[]
  data: ReportData
}

export interface ReportData extends Data {
  /** The decoded source, without BOM, as it is. */
  text: string
  /** Where the report came from. */
  source: Source
  /** Facts that the user gave; they win over the text. */
  given: Given
  outline?: Section[]
  facts?: Omit<ReportFacts, 'id' | 'path' | 'mediaType' | 'encoding' | 'sha256' | 'characters' | 'given'>
  claims?: Claim[]
  tasks?: Task[]
  mentions?: Mention[]
  checks?: Check[]
  /** Rules that made a record, by its id; printed by --explain. */
  rules?: Map<string, string[]>
}

export interface Source {
  /** First 16 hex digits of the sha256 of the UTF-8 of the text. */
  id: string
  path: string
  mediaType: string
  encoding: string | null
  sha256: string
}

export interface Given {
  reviewYear?: number
  planYear?: number
  issuer?: string
  region?: string
  title?: string
  publishedOn?: Day
}

export interface Block extends Parent {
  type: 'block'
  role: BlockRole
  children: (Sentence | Row)[]
}

export interface Row extends Parent {
  type: 'row'
  children: Cell[]
  data?: RowData
}

export interface RowData extends Data {
  /** What its cells tell in prose, by the table stage; absent where none does. */
  prose?: RowProse
  /** Innermost section, by the table stage; null before the first heading. */
  section?: string | null
  /** What its numerals are that are no claims, by the table stage; all others are `other`. */
  labels?: { span: Span; class: Mention['class'] }[]
}

export interface RowProse {
  /** Sentences of the cells that hold prose, with all that sentences have. */
  sentences: Sentence[]
  /**
   * Those of them that say what is to be done (具体措施), not what something is like (建设规模), with the
   * time that heads their column (一季度); null where none does.
   */
  duties: ReadonlyMap<Sentence, Time | null>
  /** The other cells, each as a line would say it behind its head: 责任单位：县水利局. */
  beside: Sentence[]
  /** What the row is called: the cell before its prose, else short prose itself; else empty. */
  label: string
  /** The marker that opens its label ((一)健全机制); null where there is none. */
  marker: string | null
}

export interface Cell extends Node {
  type: 'cell'
  /** The cell's words, trimmed. */
  value: string
}

/** Up to and with its 。 ！ ？ or ；, or a heading. */
export interface Sentence extends Node {
  type: 'sentence'
  data: SentenceData
}

export interface SentenceData extends Data {
  reading: Reading
  /** Marker that opens the sentence (（一）, 一是), with its separator; null where there is none. */
  marker: { text: string; span: Span } | null
  /** Innermost section, by the outline stage; null before the first heading. */
  section?: string | null
  /** Part and period of the passage it stands in, by the outline stage. */
  passage?: { part: Part; period: { from: Day | null; to: Day | null } | null }
  times?: TimeMatch[]
  quantities?: Quantity[]
  /** Numerals read as something else than a quantity or a time. */
  labels?: Label[]
}

/**
 * A sentence as rules read it: without the line breaks and spaces inside it, digits and
 * signs of full width (１ ％ ．) in half width, one character for one. Chinese punctuation stays.
 */
export interface Reading {
  text: string
  /** Offset in the report's text of each character of `text`. */
  offsets: Uint32Array
}

/** What a stretch of a reading says of time. `start` and `end` index the reading. */
export interface TimeMatch {
  start: number
  end: number
  /**
   * `period` a stretch or point (2011年, 三季度, “十二五”末), `duration` a length (五年, 3个月),
   * `since` …以来, `deadline` …底前.
   */
  role: 'period' | 'duration' | 'since' | 'deadline'
  from: Day | null
  to: Day | null
  /** Words that name the report's own years (今年, 全年, 去年) rather than a date of their own. */
  relative: boolean
  /** A five-year plan's name (“十二五”时期): as a mention it is a `name`, not a `time`. */
  plan?: true
}

/** A value with its unit, read from the numerals alone: nothing yet of what it measures. */
export interface Quantity {
  /** With the words that modify the number: 约…, …左右, 不低于…. */
  start: number
  end: number
  /** The number alone, with magnitude and unit. */
  core: [start: number, end: number]
  value: number | null
  lower: number | null
  upper: number | null
  approx: Claim['approx']
  unit: Unit | null
  /** What the wording itself fixes: 翻一番, 持平, 首位, 一半, 11.7:24.8:63.5. */
  form: 'number' | 'multiple' | 'flat' | 'rank' | 'fraction' | 'ratio-term' | 'range' | 'vague'
  rule: string
}

/** A numeral that is no quantity: its class and the expression it stands in. */
export interface Label {
  start: number
  end: number
  class: Mention['class']
  rule: string
}

export type { Day, Part, Span, Unit, Words }
