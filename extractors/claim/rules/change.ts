/** 同比增长17.5%, 下降了11.3%, 高于全国0.4个百分点, 是上年的2倍多, 翻一番, 与上年持平, 压减时间58%. */
import type { Direction, Measure } from '../../../pipeline/dataset.ts'
import { type Context, type Kind, type KindRule, leftText, rightText } from '../context.ts'
import { Words } from '../words.ts'

/** A comparison with a place or a thing between verb and number: 高于全国|0.4个百分点. */
const COMPARING =
  /(?:(?<!不)(高于|快于|多于|好于|优于|大于|低于|慢于|少于|小于|落后于|领先于)([^，。；、的]{1,14})|(高出|超出|超过|领先|落后|超)((?:全国|全省|全市|全区|全县|世界|同期|计划|预期|目标|上年|去年)[^，。；、的]{0,8}))$/
const LOWER = new Set(['低于', '慢于', '少于', '小于', '落后于', '落后'])
/** 优于Ⅲ类水体比例达94.8%: what is compared is part of the name. */
const NOT_COMPARING = /(?:比例|比重|占比|率|达|达到|为)$/
/** Before a count with its noun they tell of work, not of a change: 提升100所学校. */
const WORKS = new Set(['提升', '提高', '扩大', '改善', '延长', '加快'])
/** Beside one of these they tell of work whatever is counted: 提升|改造210公里, 新建|提升310公里. */
const BUILT = /(?:新建|巩固|改建|扩建|改造|整治|建设|修复|修缮|治理|完善|硬化|绿化|打造)$/
const BUILDS = /^(?:改造|整治|建设|修复|修缮|治理|打造)(?![项任投成支资能水质效速程力额费规])/
/** 人均增收|2000元, 烟农户均增收|2000元: what each gains is no more of what was told before. */
const EACH = /(?:人均|户均|亩均|村均)(?:增收|减支|增产)$/
/** 生猪出栏32万头，比上年|多出栏|1.4万头, 比计划|超额完成|6亿元: more or less of what was told is done. */
const MORE_DONE =
  /(?<![占同环对可相])[比较](?![重例率值较快大])[^，。；：、]{2,16}?(多|少|超额|超|短)(?!功|种|样|年|数|元|层|边|方|民|儿|收入)[^，。；：、0-9的]{1,3}(?:了|约|近)?$/

/** 实现10%以上的增长 */
const GROWTH_BEHIND =
  /^(?:以上|左右)?的?(?:年均|同比|实际|名义|较快)?(?:增长|增速|增幅|涨幅)(?![率点极到至为]|目标)/

const BURDENS = Words.of('burdens')

/** 降低|900多万|个体工商户税负: those who are counted do not become fewer. */
function lightens(context: Context): boolean {
  const { quantity, clause, governor } = context
  const right = rightText(context)
  return (
    governor?.start === clause.left[0] &&
    governor.end === clause.left[1] &&
    (quantity.unit === null || quantity.unit.system === 'count') &&
    BURDENS.endingAt(right, right.length) !== null
  )
}

/** 增幅高于全市的有|临湖区（15.7%）, 增速居前的县区是：|西林县（9.6%）: a place in a list of which a rate of change is told. */
const LISTED_PLACE =
  /(?:[有是为：:、和及与]|以及)([^，。；：、（）()有是为和及与]{1,7}[省市州盟县区旗镇乡])[（(]$/
const RATED =
  /(?:^|[，。；])([^，。；]{2,24}?)(?:同比|实际|名义)?(增幅|增速|涨幅|降幅|跌幅)[^，。；]{1,24}?(?:有|是|为)/
/** How far back the list may begin. */
const LIST_REACH = 120

function ofListedPlace({ text, clause, quantity }: Context): Kind | null {
  if (clause.depth === 0 || clause.left[0] < clause.left[1] || !/^[%倍]$/.test(quantity.unit?.text ?? ''))
    return null
  const from = Math.max(0, clause.start - LIST_REACH)
  const words = text.slice(from, clause.start)
  const place = LISTED_PLACE.exec(words)
  const rated = place && RATED.exec(words.slice(0, place.index + 1))
  if (!rated) return null
  const start = from + rated.index + rated[0].indexOf(rated[1]!)
  const at = clause.start - 1
  return {
    kind: 'change',
    direction: /[降跌]/.test(rated[2]!) ? 'decrease' : 'increase',
    measure: 'difference',
    of: null,
    nameEnd: clause.left[1],
    name: [start, start + rated[1]!.length],
    place: [at - place[1]!.length, at],
    rate: rated[2]!,
    takesRight: false,
    rule: 'claim/change'
  }
}

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
    const listed = ofListedPlace(context)
    if (listed) return listed
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
    const works =
      governor !== null &&
      WORKS.has(governor.text) &&
      quantity.unit?.system === 'count' &&
      rightText(context) !== ''
    const builds =
      governor !== null &&
      WORKS.has(governor.text) &&
      quantity.unit !== null &&
      !/^(?:%|‰|百分点|倍)$/.test(quantity.unit.text) &&
      (governor.end === end
        ? BUILT.test(left.slice(0, governor.start - base))
        : BUILDS.test(left.slice(governor.end - base)))
    if (governor?.kind === 'change' && !works && !builds && !lightens(context)) {
      // 拉动全市工业增长: what is driven is part of the name; 带动游客人数和总花费|分别增长 drives several things.
      const driven = /(?:拉动|带动)(?!.*分别)/.test(left.slice(0, governor.start - base))
      const nameEnd = governor.object ? end : driven || EACH.test(left) ? governor.end : governor.start
      const kind = made(
        governor.direction ?? 'increase',
        'difference',
        nameEnd,
        // 增加|1万个|学位: the object stands behind its number.
        ((governor.object && !/^(?:%|‰|百分点)$/.test(quantity.unit?.text ?? '')) ||
          (governor.start === base && !/^(?:%|‰|百分点|倍)$/.test(quantity.unit?.text ?? '%'))) &&
          rightText(context) !== ''
      )
      return /[速幅]$/.test(governor.text) ? { ...kind, rate: governor.text } : kind
    }
    const done = /^(?:%|‰|百分点|倍)$/.test(quantity.unit?.text ?? '') ? null : MORE_DONE.exec(left)
    if (done)
      return made(
        /[少短]/.test(done[1]!) ? 'decrease' : 'increase',
        'difference',
        base + done.index + done[0].lastIndexOf(done[1]!)
      )
    const comparing = NOT_COMPARING.test(left) ? null : COMPARING.exec(left)
    if (comparing) {
      const verb = (comparing[1] ?? comparing[3])!
      return made(LOWER.has(verb) ? 'decrease' : 'increase', 'difference', base + comparing.index)
    }
    // 人均生产总值3.6万元，同比|5.4%
    if (/(?:同比|环比)$/.test(left) && quantity.unit?.text === '%') return made('increase', 'difference', end)
    if (GROWTH_BEHIND.test(rightText(context)) && quantity.unit?.text === '%')
      return made('increase', 'difference', end)
    if (quantity.unit?.text === '百分点') return made('increase', 'difference', governor?.start ?? end)
    return null
  }
}
