/** Word lists and the two questions asked of them: what begins here, what ends here. */
import { readLexicon } from '../../pipeline/lexicon.ts'

export class Words {
  private readonly byFirst = new Map<string, string[]>()
  private readonly byLast = new Map<string, string[]>()

  constructor(words: Iterable<string>) {
    for (const word of [...new Set(words)].sort((a, b) => b.length - a.length)) {
      push(this.byFirst, word[0]!, word)
      push(this.byLast, word.at(-1)!, word)
    }
  }

  /** Words of the first column of one of the claim lexicons. */
  static of(name: string, extra: Iterable<string> = []): Words {
    return new Words([
      ...readLexicon(`extractors/claim/lexicon/${name}.tsv`, 'text').map((e) => e.text),
      ...extra
    ])
  }

  /** The longest word that begins at `at` and ends by `until`. */
  startingAt(text: string, at: number, until = text.length): string | null {
    return this.byFirst.get(text[at]!)?.find((w) => at + w.length <= until && text.startsWith(w, at)) ?? null
  }

  /** The longest word that ends at `at` and begins at or after `floor`. */
  endingAt(text: string, at: number, floor = 0): string | null {
    return (
      this.byLast
        .get(text[at - 1]!)
        ?.find((w) => at - w.length >= floor && text.startsWith(w, at - w.length)) ?? null
    )
  }
}

function push(map: Map<string, string[]>, key: string, word: string): void {
  const words = map.get(key)
  if (words) words.push(word)
  else map.set(key, [word])
}
