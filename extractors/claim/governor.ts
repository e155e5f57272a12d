/**
 * The word that governs a number: 增长 in 同比增长17.5%, 提高到 in 提高到740元, 压减 in 压减时间58%.
 * It decides whether the number is a change or a level, and the change's direction.
 */
import type { Direction } from '../../pipeline/dataset.ts'
import { readLexicon } from '../../pipeline/lexicon.ts'
import { Words } from './words.ts'

export interface Governor {
  text: string
  start: number
  end: number
  kind: 'change' | 'to' | 'level'
  direction: Direction | null
  /** Whether an object stands between it and the number: 压减|时间|58%. */
  object: boolean
  /** Where the object ends that is brought to a level: 提升|比例|至86%. */
  reach?: number
}

const entries = new Map(
  readLexicon(
    'extractors/claim/lexicon/governors.tsv',
    'text',
    'kind',
    'direction',
    'takesObject',
    'notBefore'
  ).map((e) => [e.text, e])
)
const governors = new Words(entries.keys())
const transitive = new Words([...entries.values()].filter((e) => e.takesObject === 'yes').map((e) => e.text))
const fillers = Words.of('fillers')
/** Words that are as often part of others: they govern only where these do not stand before them. */
const PART_OF_NOUN: Record<string, RegExp> = {
  高: /(?:提|升|新|最|走|攀|创|较|更|很|不|抬|坝|堤|塔|楼|墙|层|株|树|净|总)$/,
  多: /(?:最|许|更|很|不|较|众|大|至)$/,
  低: /(?:最|走|降|减|较|更|不)$/,
  快: /(?:加|较|更|最|尽|轻|很)$/,
  少: /(?:减|最|至|不|较|更|很)$/,
  慢: /(?:放|减|较|更)$/,
  升: /(?:提|上|回|攀|跃|飙)$/,
  降: /(?:下)$/,
  减: /(?:递)$/,
  为: /(?:行)$/,
  有: /[保持]$/,
  增: /(?:新|净|递|激|猛|倍|比)$/,
  涨: /(?:上)$/,
  跌: /(?:下)$/,
  // 收入总计, 支出合计
  总计: /[入出]$/,
  合计: /[入出]$/
}

/** The governor of a number whose words before run from `from` to `to`. */
export function governorOf(text: string, from: number, to: number): Governor | null {
  let end = to
  let level: Governor | null = null
  for (;;) {
    const word = governors.endingAt(text, end, from)
    if (word) {
      const entry = entries.get(word)!
      const found = governor(entry.text, end - word.length, false)
      const part = PART_OF_NOUN[word]?.test(
        text.slice(Math.max(from, end - word.length - 1), end - word.length)
      )
      if (part) break
      if (found.kind !== 'level') return found
      level ??= found
      end -= word.length
      continue
    }
    const filler = fillers.endingAt(text, end, from)
    if (!filler) break
    end -= filler.length
  }
  return objectGovernor(text, from, to) ?? level
}

function governor(text: string, start: number, object: boolean): Governor {
  const entry = entries.get(text)!
  return {
    text,
    start,
    end: start + text.length,
    kind: entry.kind as Governor['kind'],
    direction: (entry.direction || null) as Direction | null,
    object
  }
}

/** A verb of change that opens the words and has its object before the number. */
function objectGovernor(text: string, from: number, to: number): Governor | null {
  let start = from + (COMPARED.exec(text.slice(from, to))?.[0].length ?? 0)
  for (;;) {
    const lead = OPENERS.startingAt(text, start, to)
    if (!lead) break
    start += lead.length
  }
  const word = transitive.startingAt(text, start, to)
  if (!word || start + word.length >= to) return null
  const next = text[start + word.length]!
  if (entries.get(word)!.notBefore.includes(next) || /[到至为值率幅的了]/.test(next)) return null
  // 提升|规模化供水人口比例|至|86%
  const ends = REACHES.exec(text.slice(start + word.length + 1, to))
  if (ends) return { ...governor(word, start, true), kind: 'to', reach: start + word.length + 1 + ends.index }
  // 提高低保标准、覆盖|6万人
  if (/(?:覆盖|惠及|受益|服务)$/.test(text.slice(start + word.length, to))) return null
  return governor(word, start, true)
}

/** Behind an object, before the level that it is brought to. */
const REACHES = /(?<=.)(?<![直甚乃以遇得周报])[至到](?:了|约|近|平常的|原来的)?$/

/** 比上年减少支出|2.4万元 */
const COMPARED = /^(?:同比|环比|[比较](?:上年|去年|上月|年初|[0-9]{4}年)(?:同期|年?[末底])?)/

/** Adverbs before a verb that has its object. */
const OPENERS = new Words([
  '全国',
  '全省',
  '全市',
  '全区',
  '全县',
  '平均',
  '累计',
  '共',
  '已',
  '分别',
  '全年',
  '预计',
  '将',
  '要',
  '力争',
  '进一步',
  '再',
  '合计',
  '年均',
  '每年',
  '年',
  '依法',
  '大幅',
  '普遍',
  '总体',
  '可',
  '实际'
])
