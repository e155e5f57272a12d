/** The user's own names of indicators: what a table should call what reports word differently. */
import type { Entry } from '../../pipeline/lexicon.ts'

/**
 * Each wording with the name it stands for.
 * @param entries `text` the name, `aliases` other wordings of it, parted by spaces
 * @throws Error where an entry has no text
 */
export function canonicalNames(entries: readonly Entry[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const { text, aliases } of entries) {
    if (!text) throw new Error('an indicator without text')
    for (const wording of [text, ...(aliases ?? '').split(/\s+/)]) if (wording) names.set(wording, text)
  }
  return names
}
