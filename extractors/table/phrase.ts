/** Heads that say what a figure is measured against: 完成年初预算的%, 为上年执行数的%, 占GDP比重. */

export interface Phrase {
  role: 'progress' | 'share' | 'change' | 'rank'
  /** A change told as a share of what was before. */
  ratio: boolean
  /** Where the phrase begins. */
  start: number
  /** The plan, the whole, or what was before. */
  object: [start: number, end: number]
}

const PERCENT = '(?:%|‰|比例|比重|百分比|份额)'

/** The group is the object; the order is that of telling. */
const PHRASES: [pattern: RegExp, role: Phrase['role'], ratio: boolean][] = [
  [/(?:居|在)?(全[国省市区县州]|本[省市区县])(?:的)?(?:位次|排名|名次|排位)$/, 'rank', false],
  [
    new RegExp(
      `(?:为|占|是|相当于)((?:上年|去年|上一年)(?:同期)?(?:预算|决算|执行|完成|实际|快报)?数?)的?${PERCENT}+$`
    ),
    'change',
    true
  ],
  // 2021年为2020年%
  [new RegExp(`(?:为|相当于)((?:19|20)[0-9]{2}年?)的?${PERCENT}+$`), 'change', true],
  [
    new RegExp(
      `(?:完成|占|为|达到?)((?:年初|全年|年度|调整|变动|收入|支出|本年|当年)*(?:预算|计划|目标|任务)(?:任务|目标|计划|数|值)?)的?(?:${PERCENT}|进度)+$`
    ),
    'progress',
    false
  ],
  // A head that says no more: 完成预算, beside 预算数 and 执行数.
  [/^完成((?:年初|全年|年度|调整|变动|本年|当年)*(?:预算|计划|目标|任务))%?$/, 'progress', false],
  [new RegExp(`占(?!比)(.{1,12}?)的?(?:${PERCENT}|比)+$`), 'share', false]
]

/** @param percent the head's unit is %, which stands in a bracket behind the words */
export function phraseIn(words: string, percent: boolean): Phrase | null {
  const text = percent && !/[%‰]$/.test(words) ? `${words}%` : words
  for (const [pattern, role, ratio] of PHRASES) {
    const found = pattern.exec(text)
    if (!found) continue
    const object = found.index + found[0].indexOf(found[1] as string)
    return { role, ratio, start: found.index, object: [object, object + (found[1] as string).length] }
  }
  return null
}
