/** Where the name of a counted thing ends: of 14所学校入选名单 the thing, where it acts; of 45个老旧小区改造 all. */
import { ADVERBS, KINDS, LIGHT, MEASURED, MONEY, PREDICATES, VERBS, verbs } from './name-words.ts'
import { strippable } from './strip.ts'
import { Words } from './words.ts'

/** What a counted thing does where it is the subject; verbs that stand as nouns too (治理, 建设) are none. */
export const ACTS = Words.of('acts')
export const DOES = new Words(verbs.filter((e) => !e.noun).map((e) => e.verb))
/** Behind one of these a counted thing is an object. */
export const OBJECTS = [VERBS, LIGHT, PREDICATES, ACTS]
/** What a counted thing can be: behind a predicate that opens one of these, the name goes on (3个科创|平台). */
const THING =
  /(?:平台|成果|案例|政策|中心|示范[村区县]|联合体|文件|项目|工程|基地|园区|集群|机构|企业|措施|事项|任务|行动|计划|制度|标准|服务|体系|场景|品牌|设施|产品|专班|窗口|活动|改革|试点)$/

/** 64个项目|已开工41个: how far it has come with them. */
const SO_FAR = /(?<=^[^的]{2,})(?:已(?:经)?[^已的]{2,4}|开复工|开工|复工|完工|竣工|投产|办结)$/

/** Places where what is done is measured next. */
const PLACES = /^[^的，、]{0,4}(?:县区|[县市区镇乡村州旗])/

/** Where the places end that are counted, with what they do behind them: 8个重点县|建设果菜基地. */
export function placesEnd(text: string, start: number, end: number): number | null {
  const places = PLACES.exec(text.slice(start, end))
  if (!places) return null
  const at = start + places[0].length
  return OBJECTS[0]!.startingAt(text, at, end - 2) ? at : null
}

/** Up to an amount, with what else it is the sum of: 会议费|、培训费27万元. */
const LISTED = /^(?:[、和及][^，。；、0-9]{1,8}){0,3}[0-9]/

/** Where those end by whom money is had or spent that an amount tells of. */
function payerEnd(text: string, start: number, end: number): number | null {
  const kind = KINDS.startingAt(text, start, end - 2)
  return kind && kind.length > 1 && MONEY.endingAt(text, end, start + kind.length + 1)
    ? start + kind.length
    : null
}

/** Things that are told apart by what they have done: 投产|项目, 上市|企业. */
const DOER = /^(?:项目|企业|工程|产业|园区|基地|平台|产品|机组|线路|学校|医院)/

/** 30名|因案致贫|群众: why they are what they are tells which they are. */
const CAUSE = /^因[病残灾学案公疫]/

/** Where the name behind a number ends: at its predicate, or before a measured head that another amount follows. */
export function headEnd(text: string, start: number, end: number, subject: boolean): number {
  const measured = /[0-9]/.test(text[end] ?? '')
  const since = measured ? SO_FAR.exec(text.slice(start, end)) : null
  if (since) return headEnd(text, start, start + since.index, subject)
  // 8个重点镇|建设果菜基地6万亩
  const places = measured && subject ? placesEnd(text, start, end) : null
  if (places !== null) return places
  // 12个部门|结余资金|8600万元: whose the money is that is measured next.
  const payer = subject && LISTED.test(text.slice(end, end + 30)) ? payerEnd(text, start, end) : null
  if (payer !== null) return payer
  // 183人|实现全部脱贫: what they do is what is counted.
  const opens = ACTS.startingAt(text, start, end)
  // 36个投产|项目: what they have done tells which they are.
  const told = opens !== null && DOER.test(text.slice(start + opens.length, end))
  if (
    opens &&
    !told &&
    !CAUSE.test(text.slice(start, start + 2)) &&
    strippable(text, start, start + opens.length, [start, end])
  )
    return end
  const does = predicateIn(text, start, end, subject)
  // 3个|国家级科创平台: nothing has happened to a thing that ends as one.
  const is = does && !does.acts && THING.test(text.slice(start, end))
  if (!does || (is && !/[了至到入]/.test(text.slice(does.at, end)))) return measuredEnd(text, start, end)
  return beforeJoint(text, start, does.at, end)
}

/** Where in a name something is said of it, and whether that is an act with words behind it; null where nothing is. */
function predicateIn(
  text: string,
  start: number,
  end: number,
  subject: boolean
): { at: number; acts: boolean } | null {
  // 13个县|被列为…: a kind of place may be told in one character.
  const first = subject && /[县村区市镇乡校户]/.test(text[start] ?? '') ? start + 1 : start + 2
  let quoted = /^.?[“《]/.test(text.slice(start, first))
  for (let at = first; at < end; at++) {
    if (/[“”《》]/.test(text[at]!)) quoted = /[“《]/.test(text[at]!)
    if (quoted) continue
    // 7家单位|12月份|支出占全年的三成
    if (subject && MONTH.test(text.slice(at, end)) && !/[至到于在从自年]/.test(text[at - 1]!))
      return { at, acts: true }
    const act = subject
      ? (ACTS.startingAt(text, at, end) ?? WITH.exec(text.slice(at, end))?.[0] ?? null)
      : null
    const predicate =
      act ??
      (at > start + 1 ? PREDICATES.startingAt(text, at, end) : null) ??
      (subject ? doesAt(text, at, end) : null)
    if (!predicate || !strippable(text, at, at + predicate.length, [start, end])) continue
    // 24个农村建设品质提升|项目
    if (NAMED_BY.test(text.slice(at + predicate.length, end))) continue
    // 10个试点县的|支持力度
    if (text[at - 1] === '的') continue
    // 35个新|落地项目: what has happened tells which they are; so does what is to: 64个计划新|开工项目.
    if (
      /^(?:用于|主要用于|计划|新|拟|计划新|拟新|已|待|未|首批|重点|成功|优秀|典型)$/.test(
        text.slice(start, at)
      )
    )
      continue
    return { at, acts: act !== null && at + act.length < end }
  }
  return null
}

/** When counted things did something. */
const MONTH = /^(?:[0-9]{1,2}(?:[-—–至][0-9]{1,2})?月份?|(?:19|20)[0-9]{2}年|前[二三四0-9]季度|[上下]半年)/

/** What is named by what is done in it. */
const NAMED_BY = /^(?:项目|工程|行动|计划|安置[点区小房])/

/** 75家融资平台|转型或|退出, 全面|完成, 相继|投产: where the words end that join what is said, or tell how. */
function beforeJoint(text: string, start: number, from: number, end: number): number {
  // 治安岗亭|实体化|运转
  const at =
    from -
    (text.startsWith('运', from) ? (/(?<=.)..化$/.exec(text.slice(start + 1, from))?.[0].length ?? 0) : 0)
  let head =
    at -
    (/(?<=.)(?:[和或与及、又再已均都共不未]|稳定|有效|正常|尚未|没有|(?<![特创高革更最])新|(?<![公校修纠改指矫端真更订])正)$/.exec(
      text.slice(start + 1, at)
    )?.[0].length ?? 0)
  for (
    let word = ADVERBS.endingAt(text, head, start + 2);
    word;
    word = ADVERBS.endingAt(text, head, start + 2)
  ) {
    if (!strippable(text, head - word.length, head, [start, end])) break
    head -= word.length
  }
  return head
}

/** 12所中学|与省城学校结对 */
const WITH = /^[与同](?=[^，。；]{2,}(?:结对|合作|建立|签[署订约]|开展|对接|共建|联合|协作|同质|互认))/

/** A verb with its object; one in a description (40家委托经营的|食堂) is none of the thing's. */
function doesAt(text: string, at: number, end: number): string | null {
  const verb = DOES.startingAt(text, at, end)
  if (!verb) return null
  const behind = text.slice(at + verb.length, end)
  // 扎实|推进; 审批时限压缩|70%
  if (behind === '')
    return ADVERBS.endingAt(text, at) || /^[0-9约近超]/.test(text.slice(end, end + 1)) ? verb : null
  if (/^[为在到至于了]/.test(behind)) return verb
  return behind.includes('的') || PREDICATES.startingAt(behind, 0) || ACTS.startingAt(behind, 0) ? null : verb
}

/** Whether a figure of what stands before `at` follows there: 产值|突破7000亿元, 收入|增长8%. */
export const figureFollows = (text: string, at: number): boolean =>
  /^(?:[0-9]|突破|[低高]于|不足|不到|达到|达|均为|分别|超过|超|增长|下降)/.test(text.slice(at, at + 4))

/** 7条|重点产业链|产值突破7000亿元: the head is measured next. */
function measuredEnd(text: string, start: number, end: number): number {
  // 6个乡镇|财政收入|低于500万元
  const place = GOVERNED.exec(text.slice(start, end))
  const measured = figureFollows(text, end) ? MEASURED.endingAt(text, end, start + (place ? 1 : 2)) : null
  if (!measured || COUNTED_HEAD.test(measured)) return end
  if (place) return start + place[0].length
  // 38个重点项目|累计完成投资|51亿元
  const head = end - measured.length
  return head - (/(?<=..)(?:累计|平均|预计|年均)$/.exec(text.slice(start, head))?.[0].length ?? 0)
}

/** Places that are counted, before what is measured of them. */
const GOVERNED =
  /^(?:县（市、区）|县（区）|市县|县市|县区|旗县|乡镇|镇街|街道|行政村|镇|乡|县|村)(?=经济|财政|集体|收入|农民|农村|城镇|居民|人均|GDP|地区|税收|产值)/

/** Heads that are counted, not measured: 重点|项目|7个 has them in its name. */
export const COUNTED_HEAD = /(?:项目|企业|工厂|产业|人口|游客|专利|床位|指标|事故)$/
