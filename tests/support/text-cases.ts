/** Cases of the stages that read a text: `=== name | note`, the text, `---`, what is wanted. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report, Sentence } from '../../pipeline/tree.ts'

export interface TextCase {
  name: string
  note: string
  text: string
  want: string
}

/** The cases of a file of tests/cases. */
export function textCases(file: string): TextCase[] {
  return readFileSync(join(import.meta.dirname, '..', 'cases', file), 'utf8')
    .replace(/^#.*\n/gm, '')
    .split(/^=== /m)
    .slice(1)
    .map((one) => {
      const [head = '', ...rest] = one.split('\n')
      const [text = '', want = ''] = rest.join('\n').split('\n---\n')
      const [name = '', note = ''] = head.split(' | ')
      return { name, note, text, want: want.trimEnd() }
    })
}

/** What a tree is told of the file that its text comes from. */
export const source = { path: 'a.txt', mediaType: 'text/plain', encoding: null, id: '', sha256: '' }

export const sentencesOf = (tree: Report): Sentence[] =>
  tree.children.flatMap(({ children }) =>
    children.flatMap((child) => (child.type === 'sentence' ? [child] : []))
  )
