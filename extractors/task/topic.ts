/** What a sentence speaks of before it says what to do: topics (对成效明显的市、县，…) and circumstances (审批完成后，…). */
import { clausesOf } from './clauses.ts'
import type { Stretch } from './words.ts'

/** Clauses that a topic may run over. */
const MOST = 3
/** How the obligation goes on behind a topic. */
const GOES_ON = /^(?:要|应|须|可|不得|一律|由|必须|无需|不再)/
/** Whom or what a topic may be about, at its end: places, bodies, people, things of theirs. */
const ABOUT =
  /的[^的，。给予]{0,10}(?:省|市|县|区|旗|州|镇|村|地区|地方|城市|乡镇|街道|企业|单位|机构|人员|群众|家庭|项目|部门|干部|学校|院校|基地|产品|用户|农户|毕业生|劳动者|职工|个人|行业|行为|事项|情形|问题|团队|组织|园区|平台|资金)$/

/**
 * Where the topic ends that opens a sentence with 对, 对于, 针对 or 凡; 0 where none does. It may
 * run over several clauses (对推进力度大，成效明显的市，…), and what stands in it is no action.
 * @param clauses of the reading, in order
 */
export function topicEnd(text: string, clauses: readonly Stretch[]): number {
  const [first] = clauses
  if (!first || !/^(?:对|针对|凡)/.test(text.slice(first.start, first.end))) return 0
  for (const [i, clause] of clauses.slice(0, Math.min(MOST, clauses.length - 1)).entries()) {
    const words = text.slice(clause.start, clause.end)
    if (words[0] !== '凡' && (/给予|予以|进行/.test(words) || (i === 0 && TREATED.test(words)))) return 0
    const next = clauses[i + 1] as Stretch
    // 针对部分码头照明不足等问题，建设…: what is to be answered, in one clause.
    if (i === 0 && FOUND.test(words)) return clause.end
    if (ABOUT.test(withoutBrackets(words)) || GOES_ON.test(text.slice(next.start, next.end)))
      return clause.end
  }
  return 0
}

/** 对未完成任务的地方实施限批: what is done to whom it is about. */
const TREATED = /的[^，的]{1,10}(?:实施|实行|采取|开展)[^，的]*$/
const FOUND = /^针对[^，]*(?:问题|情况|情形|隐患|短板|不足|特点|需求|形势)$/

/** 对企业实施更严格的…: 对 belongs to the verb. */
const TREATS = /给予|予以|进行|实施|实行|开展|加强|加大|建立|提供/

/** 成效明显的市（地、州）、县（市、区）: the first of what is listed, without its bracket. */
const withoutBrackets = (words: string): string =>
  words.replace(/（[^）]*）/g, '').replace(/、[^、的]{1,8}$/, '')

/** Whether a clause only says when or in which case (审批完成后, 出现险情时, 确需延期的). */
export const isCircumstance = (words: string): boolean =>
  (/^(?:对|针对)/.test(words) && !TREATS.test(words) && ABOUT.test(withoutBrackets(words))) ||
  // 经核定予以保留的码头，…: what has come out so.
  (words.startsWith('经') && /^经(?!济|营|费).*的[^，的]{2,8}$/.test(words)) ||
  // 涉及多个部门的工作，…: what it is about.
  (words.startsWith('涉及') && /^涉及[^，]*的[^，的]{1,8}$/.test(words)) ||
  // 支持银行在风险可控的前提下，加大投放: whom it supports.
  (!/^(?:鼓励|支持|引导|允许|推动|指导)/.test(words) && CIRCUMSTANCE.test(words))

const CIRCUMSTANCE =
  /(?:[^落今滞先背最随]后|[^及同按实准平小限随工学课定临届]时|[^在提超靠向空当目门跟年月日底以事生会课餐产]前|的同时|过程中|前提下|基础上|情况下|条件下|的|是)$/

/** 各县报送的公文，由县政府办公室呈批: what the next clause says who deals with. */
export const isHandled = (text: string, { start, end }: Stretch): boolean =>
  text.startsWith('，由', end) && text[end + 2] !== '于' && THING.test(text.slice(start, end))

const THING = /[^的]的[^的，]{1,8}$/

/** Clauses of a reading behind its topic. */
export function behindTopic(text: string, start: number, end: number): number {
  return Math.max(start, topicEnd(text, clausesOf(text, start, end)))
}
