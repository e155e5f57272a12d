/** Rows of actions in one clause: 完善规则、破除门槛 are two, 打击甲、查处乙的行动 is one. */
import { depths } from './clauses.ts'
import { closesPhrase } from './verb.ts'
import { headAt, opensPure } from './verbs.ts'
import { type Stretch, wordSet } from './words.ts'

/** Cuts a clause where a second action begins: behind 并 or 、 before a verb with its own object. */
export function pieces(text: string, start: number, end: number): Stretch[] {
  const depth = depths(text)
  const out: Stretch[] = []
  let from = start
  for (let at = start + 2; at < end - 2; at++) {
    const joint = depth[at] === 0 ? jointAt(text, at) : ''
    if (!joint) continue
    const head = headAt(text, from, end)
    const next = at + joint.length
    if (!head || at < head.verb.end) continue
    const row = { from, verb: text.slice(head.verb.start, head.verb.end), object: head.verb.end }
    if (!splits(text, row, joint, next, end)) continue
    out.push({ start: from, end: at })
    from = next
    at = next
  }
  out.push({ start: from, end })
  return out
}

const JOINTS = wordSet(['同时', '并且', '并', '、'])

function jointAt(text: string, at: number): string {
  const joint = JOINTS.at(text, at)
  if (joint !== '并') return joint
  const within = '合网购轨联重'.includes(text[at + 1] ?? ' ') || '兼合归吞'.includes(text[at - 1] ?? ' ')
  return within ? '' : joint
}

/** A noun that heads the whole row: 打击甲、查处乙的专项行动 is one action. */
const SHARED_HEAD =
  /的[^，、。]{0,8}(?:行动|工作|机制|活动|作用|能力|制度|体系|力度|措施|政策|格局|环境|问题|要求|目标|合力|氛围|项目|模式|局面|方式|条件|经验|做法|任务|企业|单位|地区|人员)$/

/** 抓好甲治理、禁牧休牧等工作: one verb, and a list that its last noun sums up. */
const SUMMED =
  /等[^，、。]{0,10}(?:工作|任务|工程|项目|措施|行动|活动|政策|制度|机制|事项|问题|领域|方面|环节|内容|举措|手段|建设|服务|改革|产业|行业|设施|能力|体系|试点|资金|困难)$/

/** Verbs whose object is a state (确保甲建成并投用), and those whose object acts (支持甲扩建、改造). */
const STATES = /^(?:确保|保证|力争|争取|实现|做到|防止|避免|杜绝|严禁|禁止|不得|不准|严防|让|使)$/
const AGENTS = /^(?:支持|鼓励|引导|倡导|督促|指导|帮助|要求|允许|组织|动员|促使|授权|允许)/

/** Whether somebody else does what stands behind the verb. */
export const holdsAgent = (verb: string): boolean => STATES.test(verb) || AGENTS.test(verb)

const ENTITLED = /(?:平等|公平|自主|依法|便捷)(?:使用|参与|获得|享有|享受|经营)/

const BEARS = /^(?:运行|监控|便利|管理|运营|联动|衔接|响应|联通|覆盖|支撑|服务|配套|分布|具备|掌握|拥有)/
const STATED =
  /的[^，、。的]{0,8}(?:机构|平台|高地|队伍|人才|园区|品牌|市场|应用|生态|空间|产业|主体|枢纽|圈|区)$/

/** What a row of deeds is of, right behind the last of them. */
const TAIL =
  /^(?:[\u4e00-\u9fff]{2})?(?:机制|制度|体系|力度|职责|权限|行动|专项|渠道|能力|模式|基地|平台|设施|功能|效应|流程|条件)(?:建设)?$/
/** Verbs that have such a noun as their object. */
const MAKES =
  /建|完善|健全|打造|构筑|优化|提升|增强|加强|强化|创新|加大|拓展|推进|落实|开展|实施|明确|履行|深化|提供|制定|放大|发挥|改进|形成|提高|扩大|规范|畅通|拓宽|下放|压实|厘清|完成|启动|培育|推广|丰富|出台|理顺|梳理|布局|整合|夯实|筑牢|压减|简化|破除|淘汰|淬炼|锤炼|给予|具备|满足|创造/

const TOGETHER = /(?:一起抓|一体抓|同步抓|并重|并举|并进|结合|统一|同步|联动|衔接)$/

interface Row {
  from: number
  verb: string
  /** Where the first verb's object begins. */
  object: number
}

function splits(text: string, row: Row, joint: string, next: number, end: number): boolean {
  if (!opensPure(text, next, end) && !(joint !== '、' && headAt(text, next, end))) {
    return joint === '、' && bothCount(text, next, end)
  }
  const head = headAt(text, next, end)
  if (!head || head.verb.end >= end) return false
  const verb = text.slice(head.verb.start, head.verb.end)
  if (STATES.test(row.verb) && !holdsAgent(verb)) return false
  if (joint !== '、') return true
  if (AGENTS.test(row.verb) && !holdsAgent(verb)) return false
  // 保障民企平等使用要素、公平参与竞争: what others are to be able to do.
  if (row.verb === '保障' && ENTITLED.test(text.slice(row.object, next))) return false
  // 坚持甲、乙一起抓: what is kept together.
  if (row.verb === '坚持' && TOGETHER.test(text.slice(next, end))) return false
  const rest = text.slice(head.verb.end, end)
  if (/^(?:[、和及与的或]|.{0,2}等)/.test(rest) || SHARED_HEAD.test(rest) || SUMMED.test(rest)) return false
  // 建设甲多元化、运行机制灵活的机构: a row of states, and what is in them.
  if (BEARS.test(verb) && STATED.test(rest)) return false
  // 采集、审核、发布职责: a row of deeds, and the noun that they are of.
  if (
    TAIL.test(rest) &&
    !MAKES.test(verb) &&
    !TAIL.test(text.slice(row.object, next - joint.length).slice(-2))
  )
    return false
  // 投资、建设、运营和监管分开: what is said of the whole row.
  if (/^(?:分开|分离|脱钩|一体化|全过程|全链条)/.test(rest)) return false
  // 热线受理、转办、评价流程: a row of nouns, and what they are of.
  if (verb.includes('、') && rest.length <= 2) return false
  // 市场准入制度、召回制度: two of a kind, the second named by a verb.
  if (closesPhrase(text, head.verb.end) && text.slice(row.object, next - joint.length).endsWith(rest))
    return false
  // 加强对甲、排污企业的监管: 对 reaches over the row.
  return text[row.object] !== '对' || bothCount(text, next, end)
}

/** 拆除违建500万平方米、治理裸地300万平方米: two amounts are two actions. */
function bothCount(text: string, next: number, end: number): boolean {
  const head = headAt(text, next, end)
  const before = text.slice(Math.max(0, next - 12), next - 1)
  return head !== null && /[0-9][^0-9]{1,6}$/.test(before) && /[0-9]/.test(text.slice(head.verb.end, end))
}
