/** A dataset with its records found by id. */
import type { Claim, Dataset, Section, Span } from '../../pipeline/dataset.ts'

export interface View {
  dataset: Dataset
  claim(id: string): Claim
  /** Whole text of a sentence. */
  sentence(id: string): string
  /** Whole text of the sentence that holds the span; null outside of sentences. */
  sentenceAt(span: Span): string | null
  section(id: string): Section
  /** Sections above, outermost first, with the named one last. */
  ancestry(id: string | null): Section[]
}

/** @throws Error, from its functions, where a record names another that the dataset lacks. */
export function viewOf(dataset: Dataset): View {
  const { text, report } = dataset
  const claims = new Map(dataset.claims.map((claim) => [claim.id, claim]))
  const sentences = new Map(dataset.sentences.map(({ id, span }) => [id, span]))
  const sections = new Map(dataset.outline.map((section) => [section.id, section]))
  const inPlace = [...sentences.values()].sort((a, b) => a[0] - b[0])

  const get = <Found>(records: Map<string, Found>, id: string): Found => {
    const found = records.get(id)
    if (found === undefined) throw new Error(`${report.path}: a record names ${id}, which is not there`)
    return found
  }
  const section = (id: string) => get(sections, id)
  const ancestry = (id: string | null): Section[] =>
    id === null ? [] : [...ancestry(section(id).parent), section(id)]

  return {
    dataset,
    claim: (id) => get(claims, id),
    sentence: (id) => text.slice(...get(sentences, id)),
    sentenceAt(span) {
      const holder = lastStartingBy(inPlace, span[0])
      return holder && holder[1] >= span[1] ? text.slice(...holder) : null
    },
    section,
    ancestry
  }
}

/** The last of ordered spans that starts at or before `at`. */
function lastStartingBy(spans: Span[], at: number): Span | undefined {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]![0] <= at) low = middle + 1
    else high = middle
  }
  return spans[low - 1]
}
