/** 占新建住房成交总量的86.2%, 占比51.4%, 占GDP比重达到25.5%, 全市财政支出八成以上投向民生. */
import { readLexicon } from '../../../pipeline/lexicon.ts'
import { wholeOf } from '../base.ts'
import { type Context, type Kind, type KindRule, leftText, rightText, type Stretch } from '../context.ts'
import { Words } from '../words.ts'

const PERCENTS = new Set(['%', '‰'])
/** 占 inside other words: 侵占, 占地, 占道; but 占|有罪人犯, 占|用水总量. */
const NOT_OF =
  /^占(?:地(?!区|方)|用(?!水(?![域面库利田道])|电(?![力路])|[能气工热](?:总|消|量)|地(?:总|面积))|道|有(?!罪|效|关)|领|据|补)/
const RATIO_NOUN = /(占比|比重|占比重|占比例|所占比例|所占比重)[^，。；]{0,8}$/

/** Verbs by which a part gives of its whole: 贡献了, 吸纳了. */
const GIVES = /(?:贡献|提供|吸纳|创造|集聚|容纳|承载|解决|缴纳|承担)(?:了|着)?(?:全国|全省|全市|全区|全县)?$/
/** A whole with 中 behind it, and what is told of in it; 集中, 其中, 中小企业 hold no such 中. */
const AMONG =
  /^([^，。；：、]{2,16}?(?<![集其当年期高初]))中(?!央|小|型|心|国|介|药|医|考|间|等|学|部|东|西|华)[^，。；、]{2,16}$/
/** What was planned for a time, of which a part is done. */
const PLAN =
  /^(?:年度?|全年|年初|本年度?|当年|调整后?)[^，。；]{0,6}(?:计划|预算|任务|目标|指标)(?:任务|目标|数|总量)?$|^(?:任务|预算|计划|目标)数$|^(?:总|年|方案|计划)?(?:任务|计划|目标)(?:任务)?$/

/** The rule of a share whose whole and thing stand before its bracket. */
export const OUTSIDE = 'claim/share-outside'
/** The rule of a share whose whole was told before. */
export const SHARE_OF_TOPIC = 'claim/share-of-topic'
/** Others for whom the same share is another: 职工人数25%（超过100人的企业达到|15%）. */
const OTHERS = /^[^，。；]{0,16}(?:企业|单位|机构|地区|学校|人员)(?:应)?(?:达到|为|占|按|不低于)$/

/** A place whose figure the part is reckoned in. */
const OF_PLACE = /(?:不足|不到|仅|只|是|为|约|相当于)*((?:全[国省市区县州球]|世界)(?:平均(?:水平|值)?)?)的$/

/** Money of which a part is given. */
const RECKONED = /(?:^的|按照?)([^，。；的]{2,24}(?:费|款|税|金|额|利息|租金|造价|成本|收入|支出|工资))$/

/** What is taken out of a whole. */
const TAKEN_FROM =
  /[从在]([^，。；从在]{2,20})[中里](?:安排|提取|拿出|列支|划出|计提|统筹|切块|拨出|单列)(?:出|了)?(?:不超过|不低于|至少)?$/
/** 确保|财政支出70%以上用于民生: what stands before the whole. */
const LEAD = Words.of('lead', ['每年', '全国', '全省', '全市', '全区', '全县', '有'])
function leadOf(left: string): number {
  let lead = 0
  for (let word = LEAD.startingAt(left, 0); word; word = LEAD.startingAt(left, lead)) lead += word.length
  return lead
}
const isLead = (left: string): boolean => leadOf(left) === left.length
/** What reaches a part of all. */
const REACHES = /(?:覆盖|惠及|受益|扩大到|扩大至|扩展到|推广到)(?:了)?(?:全国|全省|全市|全区|全县)?$/
/** Behind a share's figure they tell what is done, and name no whole. */
const SAYS = [Words.of('acts'), Words.of('predicates')]
const NO_WHOLE =
  /^(?:增长|增速|增幅|税率|利率|费率|比例|标准|上限|下限|股权|股份|折扣|首付|以上|左右|用于|投向|来自)/
/** What a part of it goes to. */
const SPENT_ON = /^(?:全部|主要)?(?:用于|投向|投入到?)[^，。；]{2,}/

/** 10%的增速: what stands behind is no whole. */
const BEHIND_RATE = /^的(?:增长|增速|速度|水平|合理|区间|范围|目标|比例|税率|利率|标准|增幅|涨幅|降幅)/

const BEGAN = /率[^，。；由从]{0,6}[由从][^，。；由从]{0,8}$/
const RISES = /^(?:提升|提高|上升|增加|增长|扩大|下降|降低|回落|升|降|增)[到至]$/

export const share: KindRule = {
  name: 'share',
  read(context: Context): Kind | null {
    const { text, quantity, clause, governor } = context
    if (quantity.form === 'ratio-term') return null
    // 为年度任务7581亩的|3.7倍
    if (context.twin?.base === 'whole' && quantity.unit?.text === '倍') return ofAmount(context)
    if (!quantity.unit || !PERCENTS.has(quantity.unit.text)) return null
    const left = leftText(context)
    // 参与率由四年前的|三成|提升至九成: a rate that rises is no part of a whole.
    if (quantity.form === 'fraction' && BEGAN.test(left) && RISES.test(rightText(context))) return null
    const base = clause.left[0]
    const end = base + left.length
    if (context.twin?.base === 'whole') return ofAmount(context)
    const outside = /^的?$/.test(left) ? wholeBefore(text, base) : null
    if (outside) return outside
    if (context.outer?.kind.kind === 'share' && context.outer.kind.of && OTHERS.test(left))
      return { ...made(context.outer.kind.of, base), rule: OUTSIDE }
    // 恢复至2019年的92.6% is a change.
    if (/(?:恢复|相当|回升)(?:至|到|于)[^，。；]*$/.test(left)) return null
    const noun = RATIO_NOUN.exec(left)
    if (governor?.kind === 'change' && !(noun && /(?:提高|提升|上升|增加|降低|下降)到?至?$/.test(left)))
      return null
    const at = lastPart(left)
    if (noun) return ofNoun(left, base, noun, at)
    if (at !== null) return ofPart(context, left, at)
    // 人员数量达到职工人数|25%
    const reached =
      /(?:达到|(?:不得?)?(?:超过|高于|低于|少于)|占到)([^，。；]{2,20}(?:数|数量|总数|总量|总额|人数|面积))的?$/.exec(
        left
      )
    if (reached)
      return made(
        trim(left, base, reached.index + reached[0].indexOf(reached[1]!), left.length),
        base + reached.index,
        /^的?(?:比例|标准)./.test(rightText(context))
      )
    // 人均水资源量不足|全省|的1/6
    const place = quantity.form === 'fraction' ? OF_PLACE.exec(left) : null
    if (place) {
      const start = base + place.index + place[0].length - 1 - place[1]!.length
      return made([start, start + place[1]!.length], base + place.index)
    }
    // 就业率|超七成 is how high a rate is.
    if (quantity.form === 'fraction' && !governor && !/率$/.test(left) && !/^的/.test(rightText(context))) {
      // 全市财政支出八成以上投向民生领域: the whole before, what the part does behind.
      const right = rightText(context)
      const whole = trim(left, base, 0, left.length)
      if (right !== '' && whole) return made(whole, end, true)
      // 再增加40元，一半用于大病保险
      return {
        ...made(null, end, right !== ''),
        ...(left === '' ? { rule: SHARE_OF_TOPIC } : {})
      }
    }
    // 新增床位3800张，90%以上|在城区
    if (/^(?:在|来自|分布|集中在|就读|流向)(?!建|编|校|册|岗|线)/.test(rightText(context))) {
      if (left === '') return { ...made(null, base), rule: SHARE_OF_TOPIC }
      // 新增就业90%以上|在中西部
      const of = governor || left.includes('、') ? null : trim(left, base, 0, left.length)
      if (of) return { ...made(of, of[1]), name: of }
    }
    // 单位产值能耗约为全省平均的62%
    const beside =
      /(?:分别|均)?(?:约|仅|只)?(?:为|是|相当于)([^，。；为是]{2,12}?(?:平均|水平|同期|一般))(?:水平|值)?的$/.exec(
        left
      )
    if (beside && beside.index > 0) {
      const start = base + beside.index + beside[0].indexOf(beside[1]!)
      return made([start, start + beside[1]!.length], base + beside.index)
    }
    // 实际缴纳失业保险费的50%; a rate has no 的 before its number.
    const whole = /([^，。；：]{2,24})的(?:不?超过|约|近)?$/.exec(left)
    if (whole && !governor && !/从|由|年的|^比/.test(whole[0])) {
      // 大型企业|按|实际缴纳失业保险费|的30%返还, 补贴标准|不低于|最低工资标准|的70%
      const by =
        /^(.*?)(?:按照?|依照|拿出|提取|不[高低]于|不超过|不少于|不得(?:高于|低于|超过|少于))(?!劳|时|期|需|揭)/.exec(
          whole[1]!
        )
      // 完成|土建工程|的30%: how far a thing is done.
      const done = by ? 0 : (/^完成了?(?=..)/.exec(whole[1]!)?.[0].length ?? 0)
      const start = whole.index + (by?.[0].length ?? done)
      const of = trim(left, base, start, whole.index + whole[1]!.length)
      if (by) {
        // 村里|拿出|集体收益的15%: who gives is not what is given.
        const name = /(?:拿出|提取)$/.test(by[0]) ? 0 : whole.index + by[1]!.length
        return made(of, base + name, rightText(context) !== '')
      }
      // 财政支出的75%|用于民生
      if (of && SPENT_ON.test(rightText(context))) return { ...made(of, of[1], true), name: of }
      if (done > 0 && of && whole.index === 0) return { ...made(of, of[1]), name: of }
      return made(of, of ? of[0] : end)
    }
    // 按应缴纳社会保险费|50%|的标准确定
    const reckoned = /^的(?:标准|比例)/.test(rightText(context)) ? RECKONED.exec(left) : null
    if (reckoned) {
      const start = base + reckoned.index + reckoned[0].length - reckoned[1]!.length
      const given = /^的..(?:予以|给予|发放|拨付|支付|补助|补贴|奖励|返还)/.test(rightText(context))
      return made([start, end], base + reckoned.index, given)
    }
    const right = rightText(context)
    // 从土地出让收益中安排|不超过10%|的资金用于农村改厕: of what it is taken is the whole.
    const taken = governor ? null : TAKEN_FROM.exec(left)
    if (taken) {
      const start = base + taken.index + 1
      const name: Stretch = [clause.right[0] + (right.startsWith('的') ? 1 : 0), clause.right[1]]
      const kind = made([start, start + taken[1]!.length], base + taken.index)
      return name[1] - name[0] > 1 ? { ...kind, name } : kind
    }
    // 财政支出|75%以上|用于民生
    if (!governor && SPENT_ON.test(right)) {
      const lead = leadOf(left)
      const of = /[率比]$/.test(left) ? null : trim(left, base, lead, left.length)
      if (of) return made(of, of[1], true)
    }
    // 惠及90%|的在校生, 试点扩大到四成|的县: whom something reaches are part of all of them.
    const reaches = /^的?[^，。；的]{1,12}$/.test(right) ? REACHES.exec(left) : null
    if (reaches) {
      const of: Stretch = [clause.right[0] + (right.startsWith('的') ? 1 : 0), clause.right[1]]
      const whole = made(of, base + reaches.index)
      if (of[1] - of[0] > 0 && !BEHIND_RATE.test(right))
        return reaches.index === 0 ? { ...whole, name: of } : whole
    }
    // 在70%|民办的养老机构|实施评估, 每年60%以上|新增财力|用于教育: the whole without a 的.
    if (
      (!governor || governor.kind === 'level') &&
      !right.startsWith('的') &&
      isLead(left) &&
      !NO_WHOLE.test(right)
    ) {
      const of = SAYS.some((words) => words.startingAt(right, 0)) ? null : partOf(right, clause.right[0])
      if (of) return { ...made(of, end), name: [of[0], clause.right[1]] }
    }
    // 贡献了超五成|的新增税收: the whole stands behind.
    // 效率不低于60%|的脱硝设施, 95%|的覆盖率 tell how high a rate is.
    if (/率$/.test(left) || /^的[^，。；的]{0,8}(?:率|上限|下限)$/.test(right)) return null
    if (/^的[^，。]{2,}/.test(right) && !BEHIND_RATE.test(right)) {
      const gives = GIVES.exec(left)
      if (gives) return made([clause.right[0] + 1, clause.right[1]], base + gives.index)
      const of = partOf(right, clause.right[0])
      // 70%|的出租车更换为电动车: a share of them does so.
      const does = of && left.length < 6 && DOES.test(text.slice(of[1], clause.right[1]))
      return does ? { ...made(of, end), name: [of[0], clause.right[1]] } : made(of, end, true)
    }
    return null
  }
}

/** A share of what stands at `of`, with its name up to `nameEnd`. */
const made = (of: Stretch | null, nameEnd: number, takesRight = false): Kind => ({
  kind: 'share',
  direction: null,
  measure: null,
  of,
  nameEnd,
  takesRight,
  rule: 'claim/share'
})

/** 占X|比重为, 在X中|占比: the whole beside a noun that says that there is one. */
function ofNoun(left: string, base: number, noun: RegExpExecArray, at: number | null): Kind {
  if (at !== null && at < noun.index) return made(trim(left, base, at + 1, noun.index), base + at)
  const within = /(?:在|于)([^，。；]{2,24})(?:中|里)(?:的)?$/.exec(left.slice(0, noun.index))
  if (!within) return made(null, base + noun.index + noun[1]!.length)
  const from = base + within.index + 1
  return made([from, from + within[1]!.length], base + within.index)
}

/** 占X|八成: the whole behind 占, which stands at `at`; a part of a plan is how far it is done. */
function ofPart({ text, clause, quantity }: Context, left: string, at: number): Kind {
  const base = clause.left[0]
  const of = trim(left, base, at + 1, left.length)
  // 占年初预算的|27.7%
  if (of && (PLAN.test(text.slice(...of)) || ofBudget(text, of, base + at, quantity)))
    return { ...made(of, base + at), kind: 'progress' }
  if (of) return made(of, base + at)
  // 新增贷款中|小微企业占七成
  const within = AMONG.exec(left.slice(0, at))
  if (!within) return { ...made(null, base + at), rule: SHARE_OF_TOPIC }
  const start = base + within[1]!.length + 1
  return { ...made([base, start - 1], base + at), name: [start, base + at] }
}

/** 财政收入完成5亿元，占预算的|102.7%: what has come in of a budget, or more than it; 工资支出占预算的62% is a part. */
const ofBudget = (text: string, of: Stretch, at: number, { value }: Context['quantity']): boolean =>
  /^(?:本?年)?预算$/.test(text.slice(...of)) &&
  ((value ?? 0) >= 100 || /(?:完成|实现|收入)[^，。；]*，$/.test(text.slice(Math.max(0, at - 40), at)))

/** A whole that was set before it was reached. */
const PLANNED = /(?:任务|计划|目标|预算)(?:数|总量)?$/

/** 占年度任务（1026台）|55.75%: the whole stands before the bracket that says how much it is. */
function wholeBefore(text: string, at: number): Kind | null {
  if (!/[）)]/.test(text[at - 1] ?? '')) return null
  const open = Math.max(text.lastIndexOf('（', at), text.lastIndexOf('(', at))
  const from = Math.max(0, open - BRACKET_REACH)
  const found = /(?:^|[，,；。：、])([^，,；。：、占]*)占([^，,；。：、占]{2,16})$/.exec(
    text.slice(from, open)
  )
  if (!found || NOT_OF.test(text.slice(open - found[2]!.length - 1))) return null
  const of: Stretch = [open - found[2]!.length, open]
  const name: Stretch = [of[0] - 1 - found[1]!.length, of[0] - 1]
  const kind = made(of, at)
  return {
    ...kind,
    ...(name[1] > name[0] ? { name } : {}),
    kind: PLAN.test(text.slice(...of)) ? 'progress' : 'share'
  }
}

/** How far before a bracket the words may begin that tell its whole. */
const BRACKET_REACH = 40

/** 占固定资产投资1720.6亿元的|47.2%, 完成年度预算37亿元的|76.8%: the whole or plan stands before its amount. */
function ofAmount({ text, clause, quantity, twin }: Context): Kind | null {
  const [from, to] = twin!.clause.left
  const whole = wholeOf(text.slice(from, to), quantity)
  if (!whole) return null
  return {
    kind: whole.verb === '占' && !PLANNED.test(text.slice(from + whole.start, to)) ? 'share' : 'progress',
    direction: null,
    measure: null,
    of: [from + whole.start, to],
    nameEnd: clause.left[0],
    takesRight: false,
    rule: 'claim/share-of-amount'
  }
}

/** Verbs that tell of a part what it does or has to do. */
const DOES =
  /^(?:(?:要|应[当该]?|必须|须)(?:配备|建有|建成|设立|安装|接入|使用|采用|开展|实行|达到)|更换|改用|改为|使用|采用|安装|接入|拥有|建有|成为).{2,16}$/

/** Words that tell of a part what it does, or what becomes of it. */
const PART_DOES = Words.of('part-does', [
  ...readLexicon('extractors/claim/lexicon/acts.tsv', 'text').flatMap((e) =>
    e.text.length > 1 ? [e.text] : []
  )
])

/** 76.1%|的财政支出用于民生: what a part of does something is the whole. */
function partOf(right: string, at: number): [number, number] | null {
  const clause = /^的?[^，。；]*/.exec(right)?.[0] ?? ''
  const start = clause.startsWith('的') ? 1 : 0
  for (let end = start + 2; end <= Math.min(clause.length, LONGEST_WHOLE); end++) {
    const does =
      PART_DOES.startingAt(clause, end) ??
      /^(?:为(?![主止])|与|向|对(?![象口外内比接标策手])|在(?![校岗职线编册建读])|要(?![素求点道塞件])|应[当该]?(?!用|急|对|届))/.exec(
        clause.slice(end)
      )
    // 60%|政府举办的基层医疗机构实施: what is said before a 的 tells which they are.
    if (does && !(start === 0 && /^[^的]{0,8}的/.test(clause.slice(end)))) return [at + start, at + end]
  }
  return null
}
const LONGEST_WHOLE = 15

function lastPart(left: string): number | null {
  for (let at = left.lastIndexOf('占'); at >= 0; at = at === 0 ? -1 : left.lastIndexOf('占', at - 1)) {
    if (
      !NOT_OF.test(left.slice(at)) &&
      !/[侵强抢挤独]/.test(left[at - 1] ?? '') &&
      !left.startsWith('占比', at)
    )
      return at
  }
  return null
}

/** The whole without the words that bind it: 占|全市住宅总量|的, 占到了. */
function trim(left: string, base: number, from: number, to: number): [number, number] | null {
  let [start, end] = [from, to]
  const lead = /^(?:稳定在|保持在|维持在|达到|约|到了|到|了|按|可返还|返还|按照|达到|为|是|其)/.exec(
    left.slice(start, end)
  )
  if (lead && lead[0].length <= end - start) start += lead[0].length
  for (;;) {
    const tail =
      /(?:（[^（）]*）|\([^()]*\)|的|要求由|由|从|持续|连续|比重|比例|(?<=投资|收入|支出|产值|增加值|总量)比|约|近|超过|超|达到|达|为|分别|均|已)$/.exec(
        left.slice(start, end)
      )
    if (!tail) break
    end -= tail[0].length
  }
  return end > start ? [base + start, base + end] : null
}
