/** 同比增长17.5%, 下降了11.3%, 高于全国0.4个百分点, 是上年的2倍多, 翻一番, 与上年持平, 压减时间58%. */
import type { Direction, Measure } from '../../../pipeline/dataset.ts'
import { type Context, type Kind, type KindRule, leftText, rightText } from '../context.ts'

/** A comparison with a place or a thing between verb and number: 高于全国|0.4个百分点. */
const COMPARING =
  /(高于|快于|高出|多于|好于|优于|超出|超过|领先|低于|慢于|少于|落后于|落后)([^，。；]{1,14})$/
const HIGHER = new Set(['高于', '快于', '高出', '多于', '好于', '优于', '超出', '超过', '领先'])
/** 实现10%以上的增长 */
const GROWTH_BEHIND =
  /^(?:以上|左右)?的?(?:年均|同比|实际|名义|较快)?(?:增长|增速|增幅|涨幅)(?!率|点|极|目标)/

export const change: KindRule = {
  name: 'change',
  read(context: Context): Kind | null {
    const { quantity, clause, governor } = context
    const [base, end] = clause.left
    const left = leftText(context)
    const made = (direction: Direction, measure: Measure, nameEnd: number, takesRight = false): Kind => ({
      kind: 'change',
      direction,
      measure,
      of: null,
      nameEnd,
      takesRight,
      rule: 'claim/change'
    })
    if (quantity.form === 'flat') return made('flat', 'difference', end)
    if (quantity.form === 'multiple')
      return made((quantity.value ?? 1) < 1 ? 'decrease' : 'increase', 'ratio', governor?.start ?? end)
    if (quantity.form === 'rank' || quantity.form === 'ratio-term') return null
    if (quantity.unit?.text === '倍') {
      if (governor?.kind === 'change')
        return made(governor.direction ?? 'increase', 'difference', governor.start)
      const multiple = /(?:是|为|达到|达|相当于|约为|超过)[^，。；]{1,16}的$/.exec(left)
      if (multiple)
        return made((quantity.value ?? 2) < 1 ? 'decrease' : 'increase', 'ratio', base + multiple.index)
      return null
    }
    // 恢复至2019年的98.5%, 为上年的95%: a ratio to an earlier time.
    const ratio = /(?:恢复|相当|回升)(?:至|到|于)([^，。；]{2,14})的$/.exec(left)
    if (ratio && quantity.unit?.text === '%')
      return made((quantity.value ?? 0) < 100 ? 'decrease' : 'increase', 'ratio', base + ratio.index)
    if (governor?.kind === 'change') {
      // 拉动全市工业增长: what is driven is part of the name.
      const driven = /拉动|带动/.test(left)
      const nameEnd = governor.object ? end : driven ? governor.end : governor.start
      return made(
        governor.direction ?? 'increase',
        'difference',
        nameEnd,
        governor.object && rightText(context) !== ''
      )
    }
    const comparing = COMPARING.exec(left)
    if (comparing && (quantity.unit?.text === '百分点' || !/^(?:超过|超出)$/.test(comparing[1]!)))
      return made(HIGHER.has(comparing[1]!) ? 'increase' : 'decrease', 'difference', base + comparing.index)
    if (GROWTH_BEHIND.test(rightText(context)) && quantity.unit?.text === '%')
      return made('increase', 'difference', end)
    if (quantity.unit?.text === '百分点') return made('increase', 'difference', governor?.start ?? end)
    return null
  }
}
