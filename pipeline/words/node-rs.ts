import { createRequire } from 'node:module'
import type { Segmenter, Word } from './segmenter.ts'

const require = createRequire(import.meta.url)

interface Binding {
  Jieba: { withDict(dictionary: Uint8Array): { tag(text: string, hmm: boolean): Word[] } }
}

/**
 * @node-rs/jieba, whose dictionary is loaded with the first text.
 * @throws Error where no binary of it runs on this machine.
 */
export function nodeRs(): Segmenter {
  const { Jieba }: Binding = require('@node-rs/jieba')
  let jieba: ReturnType<Binding['Jieba']['withDict']> | undefined
  const tag = (text: string) => {
    jieba ??= Jieba.withDict(require('@node-rs/jieba/dict').dict)
    return jieba.tag(text, true).map(({ word, tag }) => ({ word, tag }))
  }
  return { name: 'node-rs', tag }
}
