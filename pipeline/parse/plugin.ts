/** The parser, as a unified plugin. What it must know of the source stands in the file's data. */
import type { Processor } from 'unified'
import type { Node } from 'unist'
import type { VFile } from 'vfile'
import type { Given, Source } from '../tree.ts'
import { parse } from './index.ts'

declare module 'vfile' {
  interface DataMap {
    source: Source
    given: Given
  }
}

export default function parser(this: Processor) {
  const self = this as unknown as { parser: (document: string, file: VFile) => Node }
  self.parser = (document, file) => {
    const { source, given } = file.data
    if (!source) throw new Error('the parser needs file.data.source')
    return parse(document, source, given ?? {})
  }
}
