/**
 * Taking off what stands around an indicator in its clause: times, connectives, adverbs and the
 * predicate. 同时，全年完成|建筑业总产值|达到 → 建筑业总产值.
 */
import { readLexicon } from '../../pipeline/lexicon.ts'
import type { TimeMatch } from '../../pipeline/tree.ts'
import { agentIn } from './agent.ts'
import type { Stretch } from './context.ts'
import { scopeAt } from './scope.ts'
import { Words } from './words.ts'

/** 拥有|公园12座; but 拥有|大学文化程度的人口 are those who do. */
const HAVING = readLexicon('extractors/claim/lexicon/having.tsv', 'text', 'kept').flatMap((e) =>
  e.kept ? [] : [e.text]
)
const LEAD = Words.of('lead', HAVING)
const TRAIL = Words.of('trail')
const MARKS = /[、，,：:∶（）()\s]/
/** What may follow a time and belongs to it: 2011年|的, 五年|来. */
const AFTER_TIME =
  /^(?:的|以来|期间|时期|末|底|前|后|起(?![降步点运付草重飞])|里|内(?!蒙|需|资|贸|河|陆)|中(?=[分共，累先实])|间|来|同期|时间)+/

/** 对非贸易额, 在湘企业: 对 and 在 before the short name of a place are part of the name. */
const NEAR = /^[对在]$/
/** So is 对 before those with whom there is trade: 对中亚国家进出口. */
const TRADED = /^对[^，。；]{1,14}(?:国家|地区|市场|伙伴|成员国|盟)[^，。；]{0,4}(?:进出口|出口|进口|贸易)/
/** And before what is driven by a part: 对经济增长的贡献率. */
const DRIVEN = /^对[^，。；对]{2,12}的?(?:贡献率|拉动率)$/
const SHORT_PLACE = /[京津沪渝冀豫云辽黑湘皖鲁苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼非美欧日韩俄台港澳外华]/

/** Words that hold one of the lists' and are kept whole: 签|约, 对|外, 有|色. */
const entries = readLexicon('extractors/claim/lexicon/kept.tsv', 'text').map((e) => e.text)
const LONGEST = Math.max(...entries.map((e) => e.length))
const KEPT = new Set(entries)

/** Whether `[start, end)` may be taken off `[from, to)`: no kept word holds it and more. */
export function strippable(text: string, start: number, end: number, [from, to]: Stretch): boolean {
  for (let a = Math.max(from, end - LONGEST); a <= start; a++)
    for (let b = end; b <= Math.min(to, a + LONGEST); b++)
      if (b - a > end - start && KEPT.has(text.slice(a, b))) return false
  return true
}

/** 上年|结转, 年末|滚存结余: what an account carries over at a time, which is part of its name. */
export const isCarried = (text: string, at: number): boolean =>
  /^(?:结转|结余|滚存|旧存)/.test(text.slice(at, at + 2))

/** 九年义务教育, 五年期国债, 上年结转: a time that tells one thing from another. */
const isOfName = (text: string, { role, end }: TimeMatch): boolean =>
  role === 'duration'
    ? /^(?:义务|一贯制|制|期(?!间|内)|级|(?:以[上下])?有期)/.test(text.slice(end, end + 4))
    : isCarried(text, end)

/** 市本级|（含高新区，下同）|收入: what a place takes in. */
const INCLUDED = /^[（(](?:不?含|不?包括|下同)[^（()）]{0,30}[）)]/

/** 收入12亿元，加|上级补助收入3亿元: what an account adds. */
const ADDED =
  /^加(?:上(?!级|年|解))?(?=[^，。；、]{2,12}(?:补助|结转|结余|基金|返还)、|补助下级|补充|安排|从|下级|转移性|上级|上年|上解|中央|省级|市级|地方|债务|税收返还|转移支付|返还|调入|动用|结转|结余|一般债|专项债|新增)/

/** 为企业减轻负担3亿元: for whom something is done stays with the deed. */
const WHOM =
  /^[为向给帮](?:助)?(?:[^，。；]{0,4}?)(?:群众|企业|农民工|经营主体|市场主体|居民|职工|劳动者|农户|农民|消费者|纳税人|投资者)(?=(?:挽回|追回|追讨|追发|减轻|减免|减负|减税|节约|节省|节支|降低|提供|发放|办理|解决|化解|清欠|争取|融资|办好事|办实事))/

/** Where the name begins in `[from, to)`, the place that it opens with, and whether that is no part of it. */
export function stripLead(
  text: string,
  [from, to]: Stretch,
  times: readonly TimeMatch[],
  scopes: Words
): { start: number; scope: Stretch | null; dropped: boolean } {
  let start = from
  let scope: Stretch | null = null
  let dropped = false
  while (start < to) {
    // 用|两年时间|建成3个示范片
    if (text[start] === '用' && times.some((t) => t.start === start + 1)) start++
    const time = times.find((t) => t.start <= start && t.end > start)
    if (time && isOfName(text, time)) break
    if (time) {
      start = Math.min(time.end, to)
      start += AFTER_TIME.exec(text.slice(start, to))?.[0].length ?? 0
      continue
    }
    // 是|全县71个贫困村之一
    if (text[start] === '是' && start === from && scopeAt(scopes, text, start + 1, to)?.dropped) start++
    const mark = markAt(text, start, [from, to], scope)
    if (mark > 0) {
      start += mark
      continue
    }
    const place = scopeAt(scopes, text, start, to)
    if (place) {
      ;({ scope, dropped } = place)
      if (!place.dropped || place.scope[1] >= to) break
      start = place.scope[1]
      if (text[start] === '的' || text[start] === '共') start++
      continue
    }
    const lead = leadAt(text, start, [from, to])
    if (lead === 0) break
    start += lead
  }
  return { start: Math.min(start, to), scope, dropped }
}

/** How many characters at `at` are marks, or say what a place named before includes. */
function markAt(text: string, at: number, [from, to]: Stretch, scope: Stretch | null): number {
  if (at === from && /[（(]/.test(text[at - 1] ?? '')) {
    const taken = /^(?:不?含|不?包括|其中含)/.exec(text.slice(at, to))
    if (taken) return taken[0].length
  }
  const included = scope && INCLUDED.exec(text.slice(at, to))
  if (included) return included[0].length
  return MARKS.test(text[at]!) || (text[at] === '”' && at === from) ? 1 : 0
}

/** 剔除不可比因素后|与上年持平: what is left out of the reckoning. */
const WITHOUT = /^(?:剔除|扣除|不考虑)[^，。；]{2,14}?(?:因素影响|因素|影响)[后外]/

/** 提前一年实现|人均经费, 时隔6年再次|获批, 加上|减免租金, 围绕需求|布局: how it came about. */
const BEFORE_DEED =
  /^(?:提前[0-9一二两三]+个?[年月天](?:完成|实现|达到)?|时隔[0-9一二两三四五六七八九十]+年(?:再次|后)?|加上(?![级年解])|围绕[^，。；]{2,10}(?=布局|建设|开展|组织|举办|谋划))(?=..)/

/** 项目建成后可形成|年节能能力: when it will be. */
const ONCE_BUILT =
  /^(?:项目|工程|全部)?(?:建成|投产|达产|竣工|投用|完工|建成投产|全面建成)后(?:每年)?(?:可|将|预计)?(?:可?(?:形成|实现|新增|达到))?(?=..)/

/** 县人代会批准的|2022年全县一般公共预算收入预算: who set what is told. */
const SET_BY =
  /^[^，。；]{0,12}?(?:人代会|人大|常委会|人民代表大会)(?:会议)?(?:审议)?(?:批准|通过)的(?=[^，。；]{2})/

const TELLS_WHICH =
  /^(?:有(?!了)[^，。；、的0-9]{2,12}的..|达到[^，。；、的0-9]{2,14}(?:标准|要求|水平)的..|向[^，。；、的]{2,14}(?:报告|通报|汇报|提交|提出|移送|移交|反映|推荐|推送))/

/** How many characters at `at` only lead to a name; 0 where it begins. */
function leadAt(text: string, at: number, [from, to]: Stretch): number {
  const words = text.slice(at, to)
  const added = at === from && ADDED.exec(words)
  if (added) return added[0].length
  const without =
    WITHOUT.exec(words) ?? (at === from ? (ONCE_BUILT.exec(words) ?? BEFORE_DEED.exec(words)) : null)
  if (without) return without[0].length
  const set = SET_BY.exec(words)
  if (set) return set[0].length
  const agent = agentIn(words)
  if (agent > 0) return agent
  if (WHOM.test(words)) return 0
  const lead = LEAD.startingAt(text, at, to)
  if (!lead || (NEAR.test(lead) && SHORT_PLACE.test(text[at + 1] ?? ''))) return 0
  if (HAVING.includes(lead) && words.includes('的')) return 0
  // 有|进出口实绩的企业, 达到|服务标准的卫生院, 向|人大报告工作: without it they were others.
  if (TELLS_WHICH.test(words)) return 0
  if (lead === '对' && (TRADED.test(words) || DRIVEN.test(words))) return 0
  return strippable(text, at, at + lead.length, [from, to]) ? lead.length : 0
}

/** How many of a thing there are, told behind it in a word that is no claim: 教学楼|一幢, 复垦项目|两个. */
export const FEW = /(?<![第每唯同])[一两二三四五六七八九十][个座处幢栋条家所口台套间]$/

/** What stands beside a name at its end; `least` so many characters are left of it, or all stays. */
const BESIDE: { words: RegExp; least: number }[] = [
  // 总磷浓度|剔除自然因素影响后
  { words: /(?:剔除|扣除|不含|若不考虑)[^，。；]{2,14}(?:影响|因素)(?:后|外)?$/, least: 2 },
  // 养老金|从2004年人均
  { words: /[从由](?:[0-9]{4}年|上年)(?:的)?(?:人均|户均|平均)$/, least: 0 },
  // 粮食|因旱|减产
  { words: /因(?:灾|旱|涝|洪|干旱|洪涝|台风|疫情?|病虫害)$/, least: 2 },
  // 3505美元, |按现行汇率折算|为; 财政|按人均|不低于84元
  { words: /(?:^|按)[^，。；按]{0,8}(?:汇率|价格|口径)(?:折算|计算|换算)$|按(?:人均|户均)$/, least: 0 },
  // 最低收购价|平均每50公斤
  { words: /(?:平均)?每[0-9]+[^0-9，。；每]{1,3}$/, least: 0 },
  // 人均生产总值|[2], the mark of a footnote
  { words: /[[［][0-9]{1,2}[\]］]$/, least: 2 }
]

/** How many characters of these stand at the end of a name; 0 where none do. */
function besideIn(name: string): number {
  for (const { words, least } of BESIDE) {
    const length = words.exec(name)?.[0].length ?? 0
    if (length > 0 && name.length - length >= least) return length
  }
  return 0
}

/** Where the name ends in `[from, to)`. */
export function stripTrail(text: string, [from, to]: Stretch, times: readonly TimeMatch[]): number {
  let end = to
  while (end > from) {
    const time = times.find((t) => t.end === end && t.start >= from)
    // 结转|下年: where an account goes is part of its name.
    if (time && /(?:结转|结余)$/.test(text.slice(from, time.start))) break
    if (time) {
      end = time.start
      continue
    }
    // 复垦项目|两个|约56亩
    const few = /[约近]/.test(text[to] ?? '') ? FEW.exec(text.slice(from, end)) : null
    if (few && few.index > 1) {
      end = from + few.index
      continue
    }
    const beside = besideIn(text.slice(from, end))
    if (beside > 0) {
      end -= beside
      continue
    }
    // 支出实现“|零增长”
    if (text[end - 1] === '“' || (MARKS.test(text[end - 1]!) && !closes(text, from, end - 1))) {
      end--
      continue
    }
    const trail = TRAIL.endingAt(text, end, from)
    if (!trail || !strippable(text, end - trail.length, end, [from, to])) break
    end -= trail.length
  }
  return end
}

/** Whether a bracket that closes at `at` opened in the name: 县（市、区）. */
function closes(text: string, from: number, at: number): boolean {
  return /[）)]/.test(text[at]!) && /[（(]/.test(text.slice(from, at))
}
