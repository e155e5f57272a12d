/** The members of a coordinated name, each in full: 高技术制造业、优势产业|增加值. */
import { readLexicon } from '../../pipeline/lexicon.ts'
import { completed, PARALLEL } from './complete.ts'
import { deedBehind, deedIn } from './deed.ts'
import { VERBS } from './name-words.ts'
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
export function sharedIn(words: string): string {
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

/** 生猪出栏、|存栏, 猕猴桃种植面积、|产量: what stages and aspects are of that the first is of; null where one is of none. */
function ofFirst([first, ...rest]: string[]): string[] | null {
  const names = rest.map((word) => completed(word, first!))
  return names.every((name, k) => name !== rest[k] && !name.startsWith(first!)) ? [first!, ...names] : null
}

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

/** 花生|种植、|收获机械化率, 小麦|机播、|机收率: of the first one's thing one deed is measured after another; null where it is not so. */
function ofDeeds(members: string[]): string[] | null {
  const [first, last] = [members[0]!, members.at(-1)!]
  const short = /^(..)率$/.exec(last)?.[1]
  const deed = short ? 2 : deedBehind(first)
  const thing = first.slice(0, first.length - deed)
  const head = short ? '率' : last.slice(deedIn(last))
  if (thing.length < 2 || deed === 0 || head.length < 2 - (short ? 1 : 0) || !isRated(head)) return null
  const alike = short
    ? members.slice(1, -1).every((m) => m.length === 2) && [...short].some((c) => first.slice(-2).includes(c))
    : members.slice(1, -1).every((m) => deedIn(m) === m.length) && deedIn(last) > 0
  return alike
    ? members.map((m, k) => `${k > 0 ? thing : ''}${m}${k < members.length - 1 ? head : ''}`)
    : null
}

/** Heads that the deeds to one thing have: 收获|机械化率, 出栏|量. */
const isRated = (head: string): boolean => /[率量]$/.test(head)

/** What one member has before what the last one opens with, and holds for all of a kind: 城镇职工|基本养老保险、基本医疗保险. */
function openingOf(first: string, last: string): string {
  const at = first.indexOf(last.slice(0, 2))
  return at > 1 ? first.slice(0, at) : ''
}

/**
 * 接待|省外游客、入境过夜游客|人次, 城镇职工|基本养老保险、基本医疗保险|参保人数: what the last of several things of one
 * kind has behind it, and the first before it; null where they are not of one kind.
 */
function ofOneKind(members: string[]): string[] | null {
  const last = members.at(-1)!
  const kind = members[0]!.slice(-2)
  const at = last.lastIndexOf(kind)
  const tail = last.slice(at + 2).replace(/^[”》]/, '')
  const others = members.slice(0, -1)
  if (at < 1 || tail === '' || !others.every((m) => m.length > 2 && m.endsWith(kind))) return null
  const deed = VERBS.startingAt(members[0]!, 0, members[0]!.length - 4) ?? ''
  const opening = deed !== '' && VERBS.startingAt(last, 0) === null ? deed : openingOf(members[0]!, last)
  return members.map((m, k) => `${k > 0 ? opening : ''}${m}${m === last ? '' : tail}`)
}

/** 信息系统、业务专网、移动应用|整合: what is done to all of them; null where the last one tells of no deed. */
function ofOneDeed(members: string[]): string[] | null {
  const last = members.at(-1)!
  const deed = deedBehind(last)
  const others = members.slice(0, -1)
  if (deed === 0 || last.length < deed + 2) return null
  if (others.some((m) => deedBehind(m) > 0 || deedIn(m) > 0 || HEADS.some((h) => m.endsWith(h)))) return null
  if (others.some((m) => m.length < 2 || /[率量额值数价]$/.test(m))) return null
  return [...others.map((m) => m + last.slice(-deed)), last]
}

/** 教育、医疗|等领域的投入, 石化、医药|等产业增加值: what is told of all that such a list sums up; null where it sums up nothing. */
function ofSum(members: string[]): string[] | null {
  const [, last, kind, head] = SUMMED.exec(members.at(-1)!) ?? []
  if (!last || !kind || !head) return null
  const whole = kind.endsWith('业') ? kind : ''
  return [...members.slice(0, -1), last].map((m) => `${m}${m.endsWith('业') ? '' : whole}${head}`)
}
const SUMMED = /^(.{2,}?)等[^，。；的]{0,4}(领域|方面|行业|产业)的?(.{2,6})$/

/** Members with the head of the last one where they have none of their own. */
export function withHeads(members: string[]): string[] {
  const full = ofOnePattern(members) ?? ofSum(members)
  if (full) return full
  const last = members.at(-1)!
  const owned = ofOneOwner(members) ?? ofFirst(members) ?? ofDeeds(members) ?? ofOneKind(members)
  if (owned) return owned
  const head =
    HEADS.find((h) => last.endsWith(h) && (last.length > h.length || /^(?:收入|支出)$/.test(h))) ??
    /(?<=.)(?:[^（）()]{2}[率量额数价]|[^（）()的]{2}比例)$/.exec(last)?.[0]
  if (!head) return ofOneDeed(members) ?? members
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
  // 住宿、餐饮|业|营业额, 农、林、牧、渔|业|总产值
  const trade = /.业$/.test(before) && /[值额]$/.test(head) ? '业' : ''
  return members.map((m) => {
    if (m.endsWith(head)) return m
    if (trade && m.length < 3 && /[^业品]$/.test(m) && !HEADS.includes(m)) return m + trade + head
    if (WHOSE.test(m)) return m.endsWith(inner) ? m + head : m + inner + head
    // 基本养老、医疗|保险人数
    if (INSURED.test(m) && before.endsWith('保险')) return `${m}保险${head}`
    const own =
      HEADS.some((h) => m.endsWith(h)) ||
      /..[数额]$|货值$|^[A-Za-z]+$/.test(m) ||
      // 快递量、业务|收入; but 客运量、货运量|增速
      (/..量$/.test(m) && !/[速幅率量]$/.test(head)) ||
      (/(?:率|比例)$/.test(head) && /(?:率|比例)$/.test(m))
    return own ? m : m + (m.endsWith(shared) ? '' : shared) + head
  })
}
