/** The words of a stretch that name a thing: without time, place, connectives, and with what a number counts behind it. */
import { readLexicon } from '../../pipeline/lexicon.ts'
import type { Stretch } from './context.ts'
import { isKind, isPredicate, rightName } from './counted.ts'
import { deedIn } from './deed.ts'
import type { Name } from './draft.ts'
import { adverbs, LIGHT } from './name-words.ts'
import type { Reader } from './reader.ts'
import { scopeAt, scopesOf } from './scope.ts'
import { stripLead, stripTrail } from './strip.ts'
import { tidy } from './tidy.ts'

/** Alone they name nothing. */
const EMPTY = new Set([
  ...readLexicon('extractors/claim/lexicon/empty.tsv', 'text').map((e) => e.text),
  ...adverbs
])

/** Whether a number that counts nothing behind it is the first of a sentence of its own. */
const opens = ({ own, chained }: Reader, right: Stretch | null): boolean =>
  own.length === 0 && !chained && (right === null || right[0] === right[1])

/** 全村共|454户: a number of people or of households who live in a place, and are nothing that was told before. */
const PEOPLED = /^[约近]?[0-9.]+万?[余多]?[户人](?![次均])/

/** A place by its name; 省级文明村镇 and 重点乡镇 are kinds of places. */
const PROPER =
  /^(?!.*(?:[乡村城集重强]镇|[街园社景校片灾地小库矿林牧]区|城[市区乡]|都市|县[市区]|市县|区县|[级型类式个各等的“]))[^，。；]{1,5}[省市州盟县区旗镇乡]$/

/**
 * 苍南县|有12个乡镇: a place by its name, where nothing stands before the count of what is there.
 */
function placeBefore(
  { text, tree }: Reader,
  [start, end]: Stretch,
  right: Stretch | null
): { scope: Stretch; dropped: boolean } | null {
  if (!right || right[0] === right[1] || end <= start) return null
  const place = scopeAt(scopesOf(tree), `${text.slice(start, end)}的`, 0, end - start + 1)
  if (place?.scope[1] !== end - start) return null
  return { scope: [start, end], dropped: place.dropped }
}

/**
 * 工业增加值增长8%，其中白马县增长|9%; 居前两位的是青云区（|12%）和白马县: a place of government by its name, behind what is
 * told of it too, with nothing counted behind the number.
 */
function placeAlone(
  { text, tree, paragraph }: Reader,
  [start, end]: Stretch,
  right: Stretch | null
): { scope: Stretch; dropped: boolean } | null {
  if (right || paragraph.length === 0 || end <= start) return null
  const from = start + (ALONE.exec(text.slice(start, end))?.[0].length ?? 0)
  const words = text.slice(from, end)
  if (!PROPER.test(words) && !/^[^，。；]{2,12}自治[州县区旗]$/.test(words)) return null
  const place = scopeAt(scopesOf(tree), `${words}的`, 0, words.length + 1)
  return place?.dropped && place.scope[1] === words.length ? { scope: [from, end], dropped: true } : null
}

/** What leads up to a place in a list of places. */
const ALONE = /^(?:[^，。；、]{2,30}(?:的有|的是|的为|分别[是为])|[和及与])/

/** Who pays, told alone. */
const PAYER = /^[^，。；、的]{0,6}(?:财政|财政部门|[省市县区镇乡]级)$/

/** @param subject whether what the number counts does something, and nothing is done to it */
export function nameIn(reader: Reader, left: Stretch, right: Stretch | null, subject = false): Name {
  const { text, times } = reader
  const opened = stripLead(text, left, times, scopesOf(reader.tree))
  const { start } = opened
  let end = stripTrail(text, [start, left[1]], times)
  // 县财政|安排2400万元: who pays is not what is paid.
  if (
    !right &&
    PAYER.test(text.slice(start, end)) &&
    /^(?:拟|将|共|计划)?安排/.test(text.slice(end, left[1]))
  )
    end += text.slice(end, left[1]).indexOf('安排') + 2
  const { scope, dropped } =
    placeBefore(reader, [start, end], right) ?? placeAlone(reader, [start, end], right) ?? opened
  // 国铁和|3项: what is joined to the counted thing is another one.
  if (right && /(?:[和与、]|(?<![惠普涉顾波])及)$/.test(text.slice(start, left[1]))) end = start
  // 我国有|上亿市场主体, 全市|16个区; of a sum just told: 其中：市本级完成|96亿元
  const placed = scope && scope[0] >= start && scope[1] >= end && dropped
  if (placed && (right || reader.paragraph.length > 0)) end = start
  const said: Stretch | null = end > start && !EMPTY.has(text.slice(start, end)) ? [start, end] : null
  const own = said ?? (opens(reader, right) && PEOPLED.test(text.slice(left[1])) ? scope : null)
  const behind = right && !(own && isPredicate(text, right)) ? rightName(text, right, subject) : null
  const parts: Stretch[] = [...(own ? [own] : []), ...(behind ? [behind.full] : [])]
  const before = own ? text.slice(...own) : ''
  if (!behind) return { parts, name: tidy(before), scope }
  const thing = text.slice(...behind.head)
  const alone = isKind(thing) && behind.told === ''
  const name =
    (addsNothing(before, text.slice(...right!), thing, behind.told !== '')
      ? deedBeside(before, alone)
      : before) + thing
  return { parts, name: tidy(name) + behind.told, scope, told: behind.told }
}

/** 新开工|晏城至表白寺等|2个项目, 推进|163个项目, 区住建局等|6家单位: what else tells which they are of a kind that does not alone. */
const deedBeside = (words: string, alone: boolean): string =>
  !alone ? '' : words.slice(0, (/等(?:地|地区|一批)?$/.test(words) && deedIn(words)) || words.length)

/** Examples and bare verbs before a counted thing: 高端航空装备等|9个重大科技专项, 开展|460万平方米试点. */
const addsNothing = (words: string, counted: string, head: string, told: boolean): boolean =>
  // 惠及|3400万人|的水利工程
  (counted.startsWith('的') && words.endsWith('惠及')) ||
  LIGHT.endingAt(words, words.length) !== null ||
  // 半导体封测、总部基地等|21个|项目 are told apart by their names alone.
  (/等(?:领域|方面|地|地区|一批)?$/.test(words) && !(head.length < 3 && words.includes('、') && !told))
