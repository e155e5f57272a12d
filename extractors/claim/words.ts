/** Word lists and the two questions asked of them: what begins here, what ends here. */
import { readLexicon } from '../../pipeline/lexicon.ts'
import { type EndingTree, endingTree, type WordTree, wordTree } from '../../pipeline/word-tree.ts'

export class Words {
  private readonly words: ReadonlySet<string>
  // Made when first asked: each report has a list of its own places, and asks one question of it.
  private forwards: WordTree | null = null
  private backwards: EndingTree | null = null

  constructor(words: Iterable<string>) {
    this.words = new Set(words)
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
    this.forwards ??= wordTree(this.words)
    return this.forwards.from(text, at, until) || null
  }

  /** The longest word that ends at `at` and begins at or after `floor`. */
  endingAt(text: string, at: number, floor = 0): string | null {
    this.backwards ??= endingTree(this.words)
    return this.backwards.upTo(text, at, floor) || null
  }
}
