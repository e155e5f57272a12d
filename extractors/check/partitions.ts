/** Names that part a whole without rest: 城镇 and 乡村, 税收 and 非税收入. */
import { readLexicon } from '../../pipeline/lexicon.ts'

export interface Partition {
  members: string[]
  /** Words of which the total's name holds one; empty where the parts' common name must do. */
  total: string[]
}

export const PARTITIONS: Partition[] = readLexicon(
  'extractors/check/lexicon/partitions.tsv',
  'members',
  'total'
).map(({ members, total }) => ({ members: members.split('|'), total: total.split(' ').filter(Boolean) }))
