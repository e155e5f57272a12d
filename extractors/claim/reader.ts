/** What is shared while the claims of one sentence are read. */
import type { Words as Said, Span } from '../../pipeline/dataset.ts'
import type { Quantity, Report, Sentence, TimeMatch } from '../../pipeline/tree.ts'
import type { Clause } from './clause.ts'
import type { Stretch } from './context.ts'
import type { Draft, Scope } from './draft.ts'

export interface Reader {
  tree: Report
  node: Sentence
  /** The sentence before it in its paragraph. */
  before: Sentence | null
  /** The sentence's place in its paragraph. */
  index: number
  text: string
  times: readonly TimeMatch[]
  quantities: readonly Quantity[]
  clauses: readonly Clause[]
  /** Claims of the paragraph so far, those of this sentence included. */
  paragraph: Draft[]
  /** Claims of this sentence, by quantity. */
  own: Draft[]
  /** Times that are baselines or belong to the beginning of a 从…到…: they set no period. */
  taken: { start: number; end: number }[]
  /** The user's names of indicators, by wording. */
  names: ReadonlyMap<string, string>
  /** Whether only a ； parts the sentence from the claim before it. */
  chained: boolean
  /** The sentence that the full stop before it opens; itself, where no ； parts it from others. */
  opens: Sentence
  /** Scope in force. */
  scope: Scope | null
}

/** Place in the report's text of a stretch of a sentence's reading. */
export function spanIn(node: Sentence, from: number, to: number): Span {
  const { offsets } = node.data.reading
  return [offsets[from]!, offsets[to - 1]! + 1]
}

/** Words as they stand in the report, with their place. */
export function said({ tree, node }: Reader, [from, to]: Stretch): Said {
  const span = spanIn(node, from, to)
  return { text: tree.data.text.slice(...span), span }
}
