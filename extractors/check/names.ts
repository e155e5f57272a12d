/** When two names speak of the same or of kindred things. */

import { onceWhole } from '../../pipeline/once.ts'

/** Without marks, 的, and the words that only say that it is the whole. */
export const core = (name: string): string => coreOnce(name)

const coreOnce = onceWhole((name: string) =>
  name
    .normalize('NFKC')
    .replace(/[\s，、,“”"《》（）()的了]/g, '')
    .replace(/^(?:全部|全市|全省|全县|全区|全国|我市|我省|我县|我区|本市|本省|累计|共|其中|完成|实现)+/, '')
)

/** How many characters two names share at their end: 施工面积, 竣工面积 → 3. */
export function sharedEnd(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++
  return n
}

const PRODUCT = /^(?:国内生产总值|地区生产总值|生产总值|GDP)+$/

/** What a name speaks of, but for scope and marks; the product goes by four. */
export const thingOf = (name: string): string => core(name).replace(PRODUCT, 'GDP')

/** Ends of names that are no part of what is counted. */
const TOTAL = /(?:总量|总额|总数|总值|总计|合计|总|额|量|数|比重|总体)+$/

/** 项目总数 speaks of 签约项目, 全部投资 of 固定资产投资: what remains of one ends the other. */
export function namesWhole(whole: string, name: string): boolean {
  const [left, right] = [core(whole).replace(TOTAL, ''), core(name).replace(TOTAL, '')]
  if (left.length < 2 || right.length < 2) return left === right && left !== ''
  return right.endsWith(left) || left.endsWith(right)
}

/** 限额以上单位零售额 and 社会消费品零售总额 are of one kind: 零售. */
export const sameKind = (a: string, b: string): boolean =>
  sharedEnd(core(a).replace(TOTAL, ''), core(b).replace(TOTAL, '')) >= 2

export const indicatorOf = (figure: { claim: { indicator: { name: string } | null } }): string =>
  figure.claim.indicator?.name ?? ''
