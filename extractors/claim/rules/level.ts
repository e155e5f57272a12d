/** An amount or a rate as it stands; the rule that always answers. */
import { aimBehind } from '../../quantity/aim.ts'
import { RATIO_OF_SHARES } from '../../quantity/rules/ratio.ts'
import { type Context, type Kind, type KindRule, leftText, rightText, type Stretch } from '../context.ts'

/** Words behind a number that are no thing it counts; a bracket adds how it was reckoned (62亿元|（2005年价）) or who does it; what is in it or not belongs to its name. */
const NO_THING =
  /^(?:[（(](?!不?含|不?包括|[^（()）]*口径)[^（()）]*[）)]$|的(?:给予|予以)|[.．]$|的?按照?$|(?:构成|组成)$|[将把](?!来)|待(?!遇|业|建|开)|不等|之间|，|并(?![购网联轨])|(?:安排|征收|计征|计提|缴纳)$)/
/** What the next number counts is none either: 3公里|以及中心灌区的|9条干渠. */
const JOINED = /^(?:以及|[和及](?![谐平美睦时格]))/
/** Nor are these, where words before it name the thing: 达到|5%|的水平, 投资|3亿元|实施了改造; but 31项|任务. */
const NAMED_BEFORE =
  /^(?:(?:开工)?(?:实施|新建|建设|改造|建成|启动|完成|购置|采购|用于|铺设|修建|修通|安装|架设|硬化|改建|扩建|维修|修缮|打造|开展)了|的?(?:历史性|新的?|较高|良好)?(?:水平|合理区间|区间|目标|任务|突破|跨越|规模(?!以上|化|养殖|种植|场)|高度|台阶|关口|大关|好成绩|成绩|速度|比例(?!给予|予以|发放|补助|补贴|返还)|基础上))/

/** 按|6个月|的当地失业保险金确定: what a standard is reckoned by is not what it is. */
const isRate = (text: string, at: number, { unit }: Context['quantity'], right: string): boolean =>
  unit?.dimension === 'time' && right.startsWith('的') && /按照?$/.test(text.slice(Math.max(0, at - 2), at))

/** 投资|1100万元|新建污水管线, 投入|3亿元|对街道进行修复: what money is spent for is not what it is. */
const SPENT = /(?:投资|投入|资金)$/
const FOR =
  /^(?:新建|改建|扩建|建设|建成|实施|完成|改造|修建|修复|修缮|整治|购置|采购|铺设|硬化|升级|打造|推进|推动|启动|用于|对)(?!的)[^，。；]{2,}/

/** 资金由|市、县|按4∶6分担: whose parts the terms are. */
const SHARERS = /(?:^|由)([^，。；由、]{1,8}、[^，。；由]{1,24})按$/
export const sharersIn = (words: string): Stretch | null => {
  const found = SHARERS.exec(words)
  return found && [found.index + found[0].length - 1 - found[1]!.length, found.index + found[0].length - 1]
}

export const level: KindRule = {
  name: 'level',
  read(context: Context): Kind {
    const { text, governor, clause, quantity } = context
    const right = rightText(context)
    const sharers = quantity.form === 'ratio-term' ? sharersIn(leftText(context)) : null
    const whose = sharers?.map((at) => at + clause.left[0]) as Stretch | undefined
    return {
      kind: quantity.rule === RATIO_OF_SHARES ? 'share' : 'level',
      direction: null,
      measure: null,
      of: null,
      nameEnd: governor && governor.kind !== 'change' ? governor.start : clause.left[1],
      ...(governor?.reach ? { name: [governor.end, governor.reach] as Stretch } : {}),
      ...(whose ? { name: whose } : {}),
      takesRight:
        quantity.form !== 'ratio-term' &&
        right !== '' &&
        // 3000|簇: a classifier that no lexicon knows.
        (quantity.unit !== null || right.length > 1) &&
        !NO_THING.test(right) &&
        !(quantity.unit?.system === 'iso4217' && SPENT.test(leftText(context)) && FOR.test(right)) &&
        !isRate(text, clause.left[1], quantity, right) &&
        !(JOINED.test(right) && /[0-9]/.test(text[clause.right[1]] ?? '')) &&
        (leftText(context) === '' || !(NAMED_BEFORE.test(right) || aimBehind(text, quantity.end))),
      rule: governor?.kind === 'to' ? 'claim/level-to' : 'claim/level'
    }
  }
}
