/** Transformer: fills each sentence's `data.passage`; needs the parts. */
import type { Report } from '../tree.ts'
import { passagesOf } from './passages.ts'

export default function passages() {
  return (tree: Report): void => {
    for (const [sentence, passage] of passagesOf(tree)) sentence.data.passage = passage
  }
}
