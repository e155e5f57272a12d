/** 居全国第3位, 稳居全球榜首, 全省第一. */
import { type Context, type Kind, type KindRule, leftText } from '../context.ts'
import { Words } from '../words.ts'

const VERBS = [
  '位居',
  '稳居',
  '跃居',
  '雄居',
  '高居',
  '均居',
  '居',
  '位列',
  '名列',
  '列',
  '排名',
  '排在',
  '排位',
  '排',
  '上升到',
  '上升至',
  '跃升至',
  '跃升到',
  '跃升',
  '升至',
  '升到',
  '提升至',
  '前移至',
  '进位至',
  '保持',
  '占据',
  '占',
  '位次',
  '进入',
  '跻身',
  '荣获',
  '获得',
  '获',
  '达到',
  '为'
]
const FIELDS = new Words([
  '全国',
  '全省',
  '全市',
  '全区',
  '全县',
  '全州',
  '全球',
  '世界',
  '亚洲',
  '国内',
  '省内',
  '全自治区',
  '中部',
  '西部',
  '东部',
  '中西部',
  '东北',
  '全盟',
  '同类城市',
  '副省级城市',
  '中部六省',
  '全国各城市',
  '国际'
])

export const rank: KindRule = {
  name: 'rank',
  read(context: Context): Kind | null {
    const { quantity, clause } = context
    if (quantity.form !== 'rank') return null
    const left = leftText(context)
    const [base] = clause.left
    const verb = lastOf(left)
    const from = verb ? verb.at + verb.text.length : 0
    let of: [number, number] | null = from < left.length ? [base + from, base + left.length] : null
    // 均居全国, 连续三年居全省: the field is the last place named.
    const field = FIELDS.endingAt(context.text, quantity.start, base)
    if (field && (!of || left.length - from > field.length + 6))
      of = [quantity.start - field.length, quantity.start]
    if (of && /^[、和]|^在/.test(context.text.slice(...of)))
      of = field ? [quantity.start - field.length, quantity.start] : null
    const nameEnd = base + (verb ? verb.at : field ? left.length - field.length : left.length)
    return {
      kind: 'rank',
      direction: null,
      measure: null,
      of,
      nameEnd,
      takesRight: false,
      rule: 'claim/rank'
    }
  }
}

/** The last verb of standing in the words, the longest where several end alike. */
function lastOf(left: string): { at: number; text: string } | null {
  let best: { at: number; text: string } | null = null
  for (const text of VERBS) {
    const at = left.lastIndexOf(text)
    if (at < 0) continue
    const end = at + text.length
    const bestEnd = best ? best.at + best.text.length : -1
    if (end > bestEnd || (end === bestEnd && text.length > best!.text.length)) best = { at, text }
  }
  return best
}
