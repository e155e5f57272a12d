/**
 * 分别: values over coordinated subjects. 高技术制造业、优势产业增加值分别增长6.8%、12.3% gives each
 * value its own indicator, the head completed; 增值税12.8亿元、房产税1.3亿元，同比分别增长2%、3%
 * takes the subjects from the levels before.
 */

/** The coordinated members of a name, or null where it has fewer than two. */
export function membersOf(name: string): string[] | null {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (let i = 0; i < name.length; i++) {
    const c = name[i]!
    if (/[“《（(]/.test(c)) depth++
    if (/[”》）)]/.test(c)) depth--
    if (
      depth === 0 &&
      (c === '、' ||
        ((c === '和' || c === '及' || c === '与') &&
          i > 1 &&
          i < name.length - 2 &&
          !PART.test(name.slice(i - 1, i + 2))))
    ) {
      parts.push(part)
      part = ''
    } else part += c
  }
  parts.push(part)
  const members = parts.filter((p) => p !== '' && p !== '以')
  return members.length > 1 ? members : null
}

/** 和 and 与 inside a word. */
const PART = /和谐|和平|与会|共和|参与|和美|以及/

/** Heads that the last member carries for all. */
const HEADS = [
  '增加值',
  '总产值',
  '产值',
  '产量',
  '面积',
  '总额',
  '收入',
  '支出',
  '投资',
  '价格',
  '消费',
  '贷款余额',
  '存款余额',
  '余额',
  '人均可支配收入',
  '可支配收入',
  '人均纯收入',
  '数量',
  '人数',
  '比重',
  '占比',
  '覆盖率',
  '出口额',
  '进口额',
  '进出口',
  '零售额',
  '利润',
  '税收',
  '企业',
  '人口',
  '家数',
  '户数',
  '里程',
  '吞吐量',
  '周转量',
  '运量',
  '消费量',
  '补助标准',
  '标准',
  '达标率',
  '合格率',
  '率'
]

/** Members with the head of the last one added where they have none of their own. */
export function withHeads(members: string[]): string[] {
  const last = members.at(-1)!
  const head = HEADS.filter((h) => last.endsWith(h) && last.length > h.length).sort(
    (a, b) => b.length - a.length
  )[0]
  if (!head) return members
  return members.map((m) => (HEADS.some((h) => m.endsWith(h)) ? m : m + head))
}
