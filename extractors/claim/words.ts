/** Word lists and the two questions asked of them: what begins here, what ends here. */
import { readLexicon } from '../../pipeline/lexicon.ts'
import { type EndingTree, endingTree, type WordTree, wordTree } from '../../pipeline/word-tree.ts'

export class Words {
  private readonly forwards: WordTree
  private readonly backwards: EndingTree

  constructor(words: Iterable<string>) {
    const set = new Set(words)
    this.forwards = wordTree(set)
    this.backwards = endingTree(set)
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
    return this.forwards.from(text, at, until) || null
  }

  /** The longest word that ends at `at` and begins at or after `floor`. */
  endingAt(text: string, at: number, floor = 0): string | null {
    return this.backwards.upTo(text, at, floor) || null
  }
}
