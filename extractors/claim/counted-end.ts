/** Where the words that a number counts end: before what becomes of it, what else is counted, and what leads on. */
import { FEW, strippable } from './strip.ts'

/** What takes an object to hand behind those who do it: 单位|已将|租金, 部门|要把|资金. */
export const TAKEN_IN_HAND = /(?<=..)(?:已经?|均|都|要|须|应|分别)+[将把](?=..)/

/** What stands between a counted thing and the next mark or number and is no part of it. */
export const TAIL = /(?:以及|累计|共计|合计|(?<=..)(?<![所国私公特拥现含具没])有|[的等、“（(和及与并或])$/

/** What closes the counted words, from where it stands on; `before` tells what must follow them. */
interface Cut {
  from: RegExp
  before?: RegExp
}

const FIGURE = /[0-9]/

/** What closes the words, in the order in which it is cut off. */
const CUTS: Cut[] = [
  // 3家单位|已将欠缴租金|268万元
  { from: TAKEN_IN_HAND, before: FIGURE },
  // 14条公路项目|和甲、乙等|4个铁路项目
  { from: /(?<=..)(?:以及|[和及与])[^，。；和及与]+等$/, before: FIGURE },
  // 到大丰路|长|4.8公里, 4条省道|共|364公里
  { from: /(?<=..)(?:(?<![公总])共|(?<![成增延总全])长)$/, before: FIGURE }
]

/** What closes the words that are left without their tail. */
const CUTS_BEHIND_TAIL: Cut[] = [
  // 5000平方米教学楼|一幢
  { from: new RegExp(`(?<=..)${FEW.source}`) },
  // 101877户农房维修|的基础上
  { from: /(?<=..)的?(?:基础上|情况下|同时|前提下)$/ },
  // 旧厂房改造|和文化宫、体育馆等公共设施维修
  { from: /(?<=改造|建设|维修|工程|整治)[和及与][^和及与]{2,8}$/, before: /、/ },
  // 12个镇|中还有3个
  { from: /(?<=[^高初集其年一二三四五六七八九十])中(?:还|仍|尚)$/ },
  // 71个重点贫困村|之一
  { from: /(?<=..)之一$/ },
  // 建设任务|中, 33个大类行业|中; 县二中 is a school.
  { from: /(?<=(?:任务|工作|过程|方面))上$|(?<=[^高初集其年一二三四五六七八九十])中$/ }
]

/** What closes the words where nothing is reached behind them. */
const LAST_CUTS: Cut[] = [
  // 5.6万名居民养老待遇|从|每月173元提高到190元
  { from: /(?<=.[^自来理缘事])由$|(?<=.[^服听])从$/, before: /[0-9每]/ },
  // 扶贫资金|并选派干部驻村; 合并, 一并, 并网 and 并购 join nothing.
  { from: /(?<=[^合兼一归])并(?![网购联轨行重举存发排列])(?=[^，。；]{2})/ }
]

/** 超过100人的企业|达到|15% */
const REACHED =
  /(?:达到|达|为|约|[低高]于|不足|不到|(?:提高|增加|提升|降低|调整|下降)[至到为]|[降增升减]至|[降增升减]到)$/

/** Where the words from `start` on that a number counts end, at `to` or before. */
export function countedEnd(text: string, start: number, to: number): number {
  const next = text[to] ?? ''
  const cut = (cuts: Cut[], last: number): number => {
    let end = last
    for (const { from, before } of cuts) {
      const found = !before || before.test(next) ? from.exec(text.slice(start, end)) : null
      if (found) end = start + found.index
    }
    return end
  }
  let end = cut(CUTS, to)
  for (let tail = TAIL.exec(text.slice(start, end)); tail; tail = TAIL.exec(text.slice(start, end)))
    end -= tail[0].length
  end = cut(CUTS_BEHIND_TAIL, end)
  const reached = REACHED.exec(text.slice(start, end))?.[0].length ?? 0
  if (reached && end - reached > start && strippable(text, end - reached, end, [start, end])) end -= reached
  // 328个行政村|通油路的|达到291个
  if (reached && text[end - 1] === '的' && end - start > 2) end--
  return cut(LAST_CUTS, end)
}
