/** Words of the lexicon that hold a numeral character and count nothing: 统一, 三农, 千方百计. */
import { MentionClass } from '../../../pipeline/dataset.ts'
import { readLexicon } from '../../../pipeline/lexicon.ts'
import { type Found, label, type Rule, type Scan } from '../scan.ts'

interface Word {
  text: string
  class: MentionClass | null
  notBefore: string
}

const entries = readLexicon('extractors/quantity/lexicon/words.tsv', 'text', 'class', 'notBefore')
const byFirst = new Map<number, Word[]>()
for (const entry of entries) {
  const word = {
    text: entry.text,
    class: entry.class === 'none' ? null : MentionClass.parse(entry.class),
    notBefore: entry.notBefore
  }
  const first = word.text.charCodeAt(0)
  byFirst.set(first, [...(byFirst.get(first) ?? []), word])
}
for (const words of byFirst.values()) words.sort((a, b) => b.text.length - a.text.length)

export const word: Rule = {
  name: 'word',
  opens: entries.map(({ text }) => text),
  read({ text }: Scan, at: number): Found | null {
    for (const { text: entry, class: kind, notBefore } of byFirst.get(text.charCodeAt(at)) ?? []) {
      if (!text.startsWith(entry, at)) continue
      const end = at + entry.length
      if (end < text.length && notBefore.includes(text[end]!)) continue
      return kind === null ? { items: [], end } : label(at, end, kind, 'quantity/word')
    }
    return null
  }
}
