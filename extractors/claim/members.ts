/** The members of a coordinated name, each in full: 高技术制造业、优势产业|增加值. */
import { readLexicon } from '../../pipeline/lexicon.ts'
import { PARALLEL } from './complete.ts'
import { ownerIn, ownersOf } from './owner.ts'
import { Words } from './words.ts'

/** Heads that the last member carries for all: 鱼类、贝类产量. */
export const HEADS = readLexicon('extractors/claim/lexicon/heads.tsv', 'text')
  .map((e) => e.text)
  .sort((a, b) => b.length - a.length)
/** 和 and 与 inside a word. */
const PART = /和谐|和平|与会|共和|参与|和美|以及|普及|涉及|惠及|及以/

/** What stands between the last member's thing and its head, and is all members' own. */
const SHARED = Words.of('shared')

/** 水产品|冷链 before 流通率: where what the members share with their head begins. */
function sharedIn(words: string): string {
  let start = words.length
  for (;;) {
    const word = SHARED.endingAt(words, start, 1)
    if (!word) return words.slice(start)
    start -= word.length
  }
}

/** The coordinated members of a name, split so that there are `n` of them, or null. */
export function membersOf(name: string, n: number): string[] | null {
  const words = name.replace(/以及/g, '及')
  for (const joints of ['、和及与', '、', '、及', '、和', '、与', '和及与']) {
    const members = split(words, joints)
    if (members.length === n) return members
  }
  return null
}

function split(name: string, joints: string): string[] {
  const parts: string[] = ['']
  let depth = 0
  for (let i = 0; i < name.length; i++) {
    const c = name[i]!
    if (/[“《（(]/.test(c)) depth++
    if (/[”》）)]/.test(c)) depth--
    const joint =
      depth === 0 &&
      joints.includes(c) &&
      (c === '、' || (i > 1 && i < name.length - 2 && !PART.test(name.slice(i - 1, i + 2))))
    if (joint) parts.push('')
    else parts[parts.length - 1] += c
  }
  return parts.filter((p) => p !== '')
}

/** What is measured in a member that ends so is told by the last one's head: 居民医保、公共卫生|补助标准. */
const WHOSE = /(?:医保|养老金|企业|产业|案件|警情|事故)$/

/** What is told of a thing beside its number. */
const ASPECTS = new Set(readLexicon('extractors/claim/lexicon/aspects.tsv', 'text').map((e) => e.text))

/** What one is insured for. */
const INSURED = /(?:养老|医疗|失业|工伤|生育)$/

/** Members of one pattern, in full; null where they follow none. */
function ofOnePattern(members: string[]): string[] | null {
  const last = members.at(-1)!
  // 第一、二、三产业增加值
  const tail = /^第?[一二三四五六七八九十]([^一二三四五六七八九十].*)$/.exec(last)?.[1]
  if (tail && members.slice(0, -1).every((m) => /^第?[一二三四五六七八九十]$/.test(m)))
    return members.map((m) => `第${m.replace(/^第/, '').replace(tail, '')}${tail}`)
  const parallel =
    PARALLEL.has(members[0]!) && [...PARALLEL].find((w) => last.startsWith(w) && last.length > w.length + 1)
  if (parallel) return members.map((m) => (PARALLEL.has(m) ? m + last.slice(parallel.length) : m))
  // 东、中部地区|通公路率
  if (/^[东中西南北]部/.test(last) && members.slice(0, -1).every((m) => /^[东中西南北]部?$/.test(m)))
    return members.map((m) => (m === last ? m : m[0] + last.slice(1)))
  // 急难型、支出型|临时救助标准
  const graded = /^[^型级]{1,6}([型级])(..+)$/.exec(last)
  if (graded && members.slice(0, -1).every((m) => m.endsWith(graded[1]!)))
    return members.map((m) => (m === last ? m : m + graded[2]!))
  // 事故起数、|死亡人数, 游客数量、|花费
  const of = /^(.{2,})(?:起数|数量|人数|人次)$/.exec(members[0]!)?.[1]
  if (of && members.slice(1).every((m) => ASPECTS.has(m))) return members.map((m, k) => (k > 0 ? of + m : m))
  return null
}

/** 商品房|销售面积、|销售额: what the first one's owner has as well; null where one of them is no such thing. */
function ofOneOwner([first, ...rest]: string[]): string[] | null {
  const names = rest.map((word) => {
    const kinds = ownersOf(word)
    const owner = kinds && first !== word && ownerIn(first!, kinds)
    return owner ? `${owner}${word}` : null
  })
  return names.every((name) => name !== null) ? [first!, ...names] : null
}

/** Members with the head of the last one where they have none of their own. */
export function withHeads(members: string[]): string[] {
  const full = ofOnePattern(members)
  if (full) return full
  const last = members.at(-1)!
  const owned = ofOneOwner(members)
  if (owned) return owned
  const head =
    HEADS.find((h) => last.endsWith(h) && (last.length > h.length || /^(?:收入|支出)$/.test(h))) ??
    /(?<=.)[^（）()]{2}(?:率|量|额|数|价)$/.exec(last)?.[0]
  if (!head) return members
  const before = last.slice(0, -head.length)
  // 地方财政收入、|支出
  const first =
    before === '' ? HEADS.find((h) => members[0]!.endsWith(h) && members[0]!.length > h.length) : null
  if (first) return members.map((m) => (HEADS.includes(m) ? `${members[0]!.slice(0, -first.length)}${m}` : m))
  // 贷款|增速
  const inner = HEADS.find((h) => before.endsWith(h) && before.length > h.length) ?? ''
  // 对东盟、欧盟|进出口
  if (members[0]!.startsWith('对') && /进口|出口|贸易/.test(head))
    return members.map((m) => `对${m.replace(/^对/, '').replace(head, '')}${head}`)
  const shared = sharedIn(before)
  return members.map((m) => {
    if (m.endsWith(head)) return m
    if (WHOSE.test(m)) return m.endsWith(inner) ? m + head : m + inner + head
    // 基本养老、医疗|保险人数
    if (INSURED.test(m) && before.endsWith('保险')) return `${m}保险${head}`
    const own =
      HEADS.some((h) => m.endsWith(h)) ||
      /..[数额]$|^[A-Za-z]+$/.test(m) ||
      (head.endsWith('率') && m.endsWith('率'))
    return own ? m : m + (m.endsWith(shared) ? '' : shared) + head
  })
}
