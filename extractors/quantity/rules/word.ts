/** Words of the lexicon that hold a numeral character and count nothing: 统一, 三农, 千方百计. */
import { MentionClass } from '../../../pipeline/dataset.ts'
import { readLexicon } from '../../../pipeline/lexicon.ts'
import { type Found, label, type Rule, type Scan } from '../scan.ts'

interface Word {
  text: string
  class: MentionClass | null
  notBefore: string
}

const byFirst = new Map<string, Word[]>()
for (const entry of readLexicon('extractors/quantity/lexicon/words.tsv')) {
  const word = {
    text: entry.text!,
    class: entry.class === 'none' ? null : MentionClass.parse(entry.class),
    notBefore: entry.notBefore ?? ''
  }
  byFirst.set(word.text[0]!, [...(byFirst.get(word.text[0]!) ?? []), word])
}
for (const words of byFirst.values()) words.sort((a, b) => b.text.length - a.text.length)

export const opensWord = (c: string): boolean => byFirst.has(c)

export const word: Rule = {
  name: 'word',
  read({ text }: Scan, at: number): Found | null {
    for (const { text: entry, class: kind, notBefore } of byFirst.get(text[at]!) ?? []) {
      if (!text.startsWith(entry, at)) continue
      const end = at + entry.length
      if (end < text.length && notBefore.includes(text[end]!)) continue
      return kind === null ? { items: [], end } : label(at, end, kind, 'quantity/word')
    }
    return null
  }
}
