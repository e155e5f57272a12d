/** Headings that are captions of tables: what follows the table stands where the caption does, not under it. */
import { saysUnit } from '../heads.ts'
import type { Block } from '../tree.ts'
import { endOf } from './items.ts'

/** 附件2 重点项目表（部分）, 表1 主要指标, 问题整改清单. */
const CAPTION =
  /(?:(?<!代)表|清单|一览|台账|名单|目录)(?:（[^（）]*）)?$|^(?:[附续]?表|专栏)[0-9一二三四五六七八九十]/

const wordsOf = ({ children: [first] }: Block): string =>
  first?.type === 'sentence' ? first.data.reading.text : ''

const isMarked = ({ children: [first] }: Block): boolean =>
  first?.type === 'sentence' && first.data.marker !== null

/** For each heading that is a caption the end of its table. */
export function captionEnds(body: readonly Block[]): Map<Block, number> {
  const ends = new Map<Block, number>()
  body.forEach((block, i) => {
    if (block.role !== 'heading' || isMarked(block) || !CAPTION.test(wordsOf(block))) return
    const at = saysUnit(wordsOf(body[i + 1] ?? block)) ? i + 2 : i + 1
    const table = body[at]
    if (table?.role === 'table') ends.set(block, endOf(table))
  })
  return ends
}
