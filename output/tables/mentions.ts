/** 其他数字: a row for each numeral that is no data. */
import type { Mention } from '../../pipeline/dataset.ts'
import { MENTION_CLASS } from '../codes/claim.ts'
import { type Column, code, prose, text } from './column.ts'
import { placeColumns, reportId } from './shared.ts'
import type { TableDefinition } from './table.ts'
import type { View } from './view.ts'

export interface MentionRow {
  view: View
  mention: Mention
}

const columns: Column<MentionRow>[] = [
  reportId<MentionRow>(),
  text(
    'id',
    ['编号', 'Id'],
    ['编号，在报告内唯一', 'Id of the mention, unique within the report'],
    (r) => r.mention.id
  ),
  text(
    'quote',
    ['原文', 'Quote'],
    ['含数字的词语，报告原文', 'The expression that holds the numeral, as written'],
    (r) => r.mention.quote
  ),
  code(
    'class',
    ['类别', 'Class'],
    ['这个数字是什么', 'What the numeral is'],
    MENTION_CLASS,
    (r) => r.mention.class
  ),
  prose(
    'sentence',
    ['全句', 'Sentence'],
    ['所在的整句，报告原文；不在句中的为空', 'The whole sentence, as written; empty outside of sentences'],
    (r) => r.view.sentenceAt(r.mention.span)
  ),
  ...placeColumns<MentionRow>((r) => r.mention.span)
]

export const MENTIONS: TableDefinition<MentionRow> = {
  name: 'mentions',
  sheet: '其他数字',
  columns,
  mark: () => null
}

export const mentionRows = (view: View): MentionRow[] =>
  view.dataset.mentions.map((mention) => ({ view, mention }))
