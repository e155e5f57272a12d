/** Place or body that a figure covers: said before the indicator, at the sentence's opening, or inherited. */
import { readLexicon } from '../../pipeline/lexicon.ts'
import type { Report } from '../../pipeline/tree.ts'
import type { Stretch } from './context.ts'
import type { Draft, Indicator, Scope } from './draft.ts'
import { VERBS } from './name-words.ts'
import { type Reader, said } from './reader.ts'
import { Words } from './words.ts'

/** Levels of government count only with 本: 区本级; 省级项目 is a kind of project. */
const WORDS = readLexicon('extractors/claim/lexicon/scopes.tsv', 'text').map((e) => e.text)
/** 全国单机规模最大的电站, 全省首个试点: a field in which it stands out, no place that a figure covers. */
const OUTSTANDING =
  /^(?:首[个家台套条批例座艘次创]|唯一|第一|[^，。；、的]{0,6}最[大多长早先深快高](?:的|、))/
/** 北京证券交易所, 湖南大学: a place's name that is part of an institution's. */
const INSTITUTION =
  /^[^，。；的市省区县]{0,4}(?:证券交易所|交易所|大学(?!生|城|科技)|学院|博物馆|铁路局|公司|集团)/

/** A word of place is one only before what it is a place of: 全区域, 全市场 are none. */
const NOT_SCOPE: Record<string, RegExp> = {
  全区: /^域/,
  全市: /^场/,
  全国: /^(?:人大|政协|性|重点|百|率先|文明|首|最|统一|先进|示范|卫生)/,
  全村: /^庄/,
  全局: /^性/,
  全院: /^士/,
  全校: /^园/,
  城区: /^分/,
  市区: /^(?:部门|两级|住房|各)/
}
/** Scopes that are no part of the indicator's name; proper names of places stay in it. */
const DROPPED = /^[全我本该]|(?:级|城区|市区|郊区|核心区|市辖区)$/
/** Whose accounts they are: 市级|一般公共预算收入; a 市级重点项目 is a kind of project. */
const LEVEL =
  /^(?:中央|自治区|[省市州区县镇乡])级(?=(?:（[^（）]{1,40}）)?(?:完成|实现)?(?:地方)?(?:一般公共预算|政府性基金|国有资本经营|社会保险基金|“?三公”?经费|财政(?:总收入|收入|支出|拨款)|预算(?:收入|支出|安排)|税收收入|非税收入|安排[^，。；]{2,12}(?:资金|经费|预算)))/
/** A district, as 青山区; 地区, 社区, 山区, 深山区 and their like are kinds of places. */
const DISTRICT =
  /^(?:[\u4e00-\u9fff](?<![石深大半老高浅丘])山|[\u4e00-\u9fff]{1,3}(?<![地社园小城山病益厂库灾灌老片景校矿林牧郊市辖特疫战发范税保港新分各该全我本两三四五户护民居能态验聚业务游学禁导流控水育化养]))区(?=[\u4e00-\u9fff“])(?!域|块|间|位|县|市|级|划|委|政|直|属|别|内|外|公|人)/
/** Places of government are no part of the name; a park's or a zone's stays in it. */
const GOVERNED = /(?:省|市|县|自治州|自治县|街道|镇|乡|区)$/
const ZONE = /(?:新区|开发区|示范区|综保区|保税区)$/
const PLACE =
  /^[\u4e00-\u9fff]{2,6}(?:省|市|县|自治州|自治县|新区|开发区|示范区|综保区|保税区|科技园|产业园|街道|镇|乡)(?!场|级|属|人大|政协|委|域|街|村|区|直|财政|外|道|际|重|政|民|值|州|容|大|雄|贤|土|愁|份|国资|部(?!门))(?=[\u4e00-\u9fff“])/
const PLACE_NOT =
  /^其中|[返下回还]乡|互市|实际|到位|外省|省外|城市|省市|区县|市县|县市|超市|股市|乡镇|城镇|城乡|都市|上市|各|以上|地[级市]|[全我本对向拉带随为使和及抓推好]|目前|现有|新增|建成|完成|实现|新建|培育|办理|提请|盘活|创建|打造|累计|出台|认定|提升|清洁|推动|完善|改造|建设|启动|开展|发布|留|金融|汽车|重点|项目|美丽|建制|直管|[东南西北]?[接邻距]|位于|赴|进京/

/** A place is no longer, with the characters behind it that may tell that it is none. */
const REACH = 12
/** So far reach the words that tell a level's accounts. */
const LEVEL_REACH = 64

const known = new WeakMap<Report, Words>()

/** The words of place, with the report's own region under its full and its short name. */
export function scopesOf(tree: Report): Words {
  const found = known.get(tree)
  if (found) return found
  const region = tree.data.facts?.region
  // 成都市|青羊区 calls itself 青羊区, and 青羊.
  const inner = /(?<=[省市州盟]|自治区)[^省市州盟]{1,7}$/.exec(region ?? '')?.[0]
  const full = [region, inner].flatMap((name) => name ?? [])
  const short = full
    .map((name) => name.replace(/(?:综合实验区|自治区|自治州|自治县|新区|[省市区县旗镇乡州盟])$/, ''))
    .filter((name) => name.length > 1)
  const words = new Words([...WORDS, ...full, ...short])
  known.set(tree, words)
  return words
}

/** 举办市|民活动, 新改建普通省|道: a stretch with a verb in it is no place. */
const holdsVerb = (place: string): boolean => [...place].some((_, at) => VERBS.startingAt(place, at) !== null)

/** A scope that begins at `at`, and whether it belongs to the indicator's name. */
export function scopeAt(
  scopes: Words,
  text: string,
  at: number,
  to: number
): { scope: Stretch; dropped: boolean } | null {
  const word = scopes.startingAt(text, at, to)
  if (word && !word.startsWith('全') && INSTITUTION.test(text.slice(at + word.length, at + word.length + 8)))
    return null
  const outstanding = word?.startsWith('全') && OUTSTANDING.test(text.slice(at + word.length))
  if (word && !outstanding && !NOT_SCOPE[word]?.test(text.slice(at + word.length, to)))
    return { scope: [at, at + word.length], dropped: DROPPED.test(word) || isPlace(word) }
  const level = LEVEL.exec(text.slice(at, Math.min(to, at + LEVEL_REACH)))?.[0]
  if (level) return { scope: [at, at + level.length], dropped: true }
  const words = text.slice(at, Math.min(to, at + REACH))
  const place = (PLACE.exec(words) ?? DISTRICT.exec(words))?.[0]
  if (!place || PLACE_NOT.test(place) || holdsVerb(place)) return null
  return { scope: [at, at + place.length], dropped: isPlace(place) }
}

/** 赣州市|年平均降水量: a place by its full name tells where, and is no part of what is measured. */
const isPlace = (words: string): boolean => GOVERNED.test(words) && !ZONE.test(words)

/**
 * Scope in force when a sentence begins: one that it opens with (2012年全区…的预期目标是：), else
 * that of the claim before, where only a ； parts them or a part is told of (其中, 从…看).
 */
export function openingScope(reader: Reader, scopes: Words): Scope | null {
  const { text, times, paragraph } = reader
  let at = 0
  for (;;) {
    const time = times.find((t) => t.start === at)
    const lead = time
      ? text.slice(at, time.end)
      : /^(?:[，,的]|截至|目前|当前|年末|据[^，]{2,10}[，,])/.exec(text.slice(at))?.[0]
    if (!lead) break
    at += lead.length
  }
  const found = scopeAt(scopes, text, at, text.length)
  if (found?.dropped) return { ...said(reader, found.scope), inherited: false }
  const last = lastNamed(paragraph)
  if (!last?.claim.scope) return null
  const chained = reader.chained || /^(?:其中|从|分|按|规上|限上)/.test(text)
  return chained ? { ...last.claim.scope, inherited: true } : null
}

/** 全市工业增加值增长8%，其中白马县增长9%；: the last claim that a place alone does not set apart from what is told of all. */
function lastNamed(paragraph: readonly Draft[]): Draft | undefined {
  const apart = ({ claim: { indicator, scope } }: Draft) =>
    indicator?.inherited === true && scope?.inherited === false && isPlace(scope.text)
  return paragraph.findLast((draft) => !apart(draft))
}

/**
 * Scope in force in the sentence, else that of the claim whose indicator is inherited. 全市 and the
 * report's own region hold for the sentence; 区本级 and a park's name for their own figures only.
 */
export function scopeFor(
  reader: Reader,
  topic: Draft | null,
  indicator: Indicator | null,
  twin: Draft | null
): Scope | null {
  const { scope, tree } = reader
  const wide =
    scope && (/^[全我本](?!级)/.test(scope.text) || tree.data.facts?.region?.startsWith(scope.text))
  const held = indicator?.inherited ? topic?.claim.scope?.text === scope?.text : twin !== null
  if (scope && (wide || held)) return { ...scope, inherited: true }
  if (indicator?.inherited && topic?.claim.scope) return { ...topic.claim.scope, inherited: true }
  return null
}
