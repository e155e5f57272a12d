import { createRequire } from 'node:module'
import type { Segmenter, Word } from './segmenter.ts'

const require = createRequire(import.meta.url)

interface Binding {
  tag(text: string): Word[]
}

/**
 * nodejieba, whose native part is loaded here and whose dictionary (about a second) with the
 * first text.
 * @throws Error where the package is absent or its native part cannot be loaded.
 */
export function nodejieba(): Segmenter {
  const jieba: Binding = require('nodejieba')
  // The package itself loads its native part with the dictionary only: too late to choose another.
  require('nodejieba/build/Release/nodejieba.node')
  return { name: 'nodejieba', tag: (text) => jieba.tag(text) }
}
