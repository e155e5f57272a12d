/** Who issued the report, and the place it is about. */
import { isDelivery } from '../parse/front.ts'
import type { Report } from '../tree.ts'
import type { FrontLine } from './lines.ts'

const BODY =
  '(?:人民政府|政府办公厅|政府办公室|国务院办公厅|国务院|委员会|管委会|办公厅|办公室|统计局|调查队|发展和改革委|法院|检察院|局|厅|委)'
const IS_BODY = new RegExp(`${BODY}$`)
/** A line below a title: 清河市财政局; 清河市审计局局长　李明. */
const PRESENTER = new RegExp(
  `^([\\u3400-\\u9fff]{2,16}?${BODY})(?:$|(?:党组书记、)?(?:局长|主任|厅长|院长|检察长|书记)[\\u3400-\\u9fff]{2,4}$)`
)
/** What a title opens with: 国务院关于…, 平潭综合实验区投资促进局关于…. */
const TITLED = new RegExp(
  `^(?:[0-9]{4}年度?)?([\\u3400-\\u9fff]{2,24}?${BODY})(?:关于|印发|转发|[0-9]{4}年|部门|单位|工作报告)`
)
/** 市住房和城乡建设局 names no place, nor does 住房和城乡建设部. */
const PLACE =
  /^(?![省市县区州](?![中南北]区))(?!.{0,7}[全我本各])(?:[\u3400-\u9fff]{2,9}?(?:省|自治区|特别行政区|实验区|自治州|市|州|盟|县|旗|区|(?<!城)镇|(?<!城)乡)|[^全我本各该两外省市]县)/

/** What a place may lie in: 成都市|青羊区, 温州市|苍南县; 社区, 园区 and the like are no places of their own. */
const INNER =
  /^(?![省市县区州])[\u3400-\u9fff]{1,7}?(?:自治州|自治县|自治旗|实验区|新区|(?<![全各我本])(?<![社园城辖片景灾库山牧林矿市县郊小地校街专特发]|开发|保护|示范|合作|服务)区|(?<![全各我本市城])县|(?<!红国旗)旗|(?<!城)市)(?![场民委直属政])/
/** Words in which 县 or 区 is not that of a place: 市住房和城乡…, 市关于…. */
const NO_PLACE = /[和与及、关于的]|城乡|全[国省市区县]/

/** The innermost place that words open with: 成都市青羊区 of 成都市青羊区2012年…公报. */
function placeIn(words: string): string | null {
  let place = PLACE.exec(words)?.[0]
  if (!place) return null
  for (let inner = innerOf(words, place); inner; inner = innerOf(words, place)) place += inner
  return place
}

function innerOf(words: string, place: string): string | null {
  const inner = /[省市州盟区]$/.test(place) ? INNER.exec(words.slice(place.length))?.[0] : undefined
  return inner && !NO_PLACE.test(inner) ? inner : null
}

/** Issuer by, in this order: its label, 我代表…, the delivery line, the title, the signature, the publisher. */
export function issuerOf(
  report: Report,
  lines: FrontLine[],
  labels: Map<string, string>,
  title: string | null
): string | null {
  const delivered = assembly(lines)
  const government = /政府工作报告/.test(title ?? '')
  const found = [
    labels.get('issuer'),
    government ? undefined : presenter(lines, title),
    speaksFor(report, delivered),
    government ? undefined : inTitle(title ?? ''),
    delivered === '全国' ? '国务院' : delivered && `${delivered}人民政府`,
    ...[title ?? '', ...lines.map(({ words }) => words)].map(inTitle),
    signer(lines),
    labels.get('publisher'),
    // A source that is no press: 来源：清河市住房和城乡建设委员会.
    [labels.get('source')].find(isBody)
  ]
  return found.find((words) => words) ?? null
}

/** The body, or its head, below a title. */
function presenter(lines: FrontLine[], title: string | null): string | undefined {
  const front = lines.filter(({ role }) => role === 'front')
  const end = front.findLastIndex(({ words }) => title?.endsWith(words) ?? false)
  const found = front
    .slice(end + 1, end + 1 + BELOW)
    .flatMap(({ words }) => PRESENTER.exec(words)?.[1] ?? [])
    .at(0)
  if (found && (PLACE.test(found) || /^国家/.test(found))) return found
  // 安平市交通运输局⏎2013年工作总结和2014年工作安排
  const above = front[front.findIndex(({ words }) => title?.startsWith(words) ?? false) - 1]?.words
  return above && above.length <= 20 && isBody(above) && PLACE.test(above) ? above : undefined
}

/** How many lines below a title are read. */
const BELOW = 3

/** The place of a report: that of its assembly, else the one its issuer or title opens with. */
export function regionOf(lines: FrontLine[], issuer: string | null, title: string | null): string | null {
  const delivered = assembly(lines)
  if (delivered) return delivered
  for (const words of [
    issuer,
    title
      ?.replace(/^（[^（）]{2,8}）/, '')
      .replace(/^[0-9]{4}年度?(?:前?[一二三四]季度|[上下]半年|(?:1[-—至])?[0-9]{1,2}月份?)?/, '')
      .replace(/^(?:关于)?(?:印发|转发)?/, '')
  ]) {
    const place = words && placeIn(words.replace(/^中共(?!中央)|^国家(?:税务总局|统计局)(?=.)/, ''))
    if (place) return place
    if (words === issuer && issuer && /^国(?:务院|家)|^中共中央/.test(issuer)) return '全国'
  }
  return null
}

/** The place whose congress heard the report: 在北京市第十六届人民代表大会…, 在第十一届全国人民代表大会…. */
function assembly(lines: FrontLine[]): string | undefined {
  const said = lines.flatMap(({ words }, i) => {
    if (isDelivery(words)) return [words]
    // ——2026年1月26日在白石省第十四届⏎人民代表大会第五次会议上
    const both = `${words}${lines[i + 1]?.words ?? ''}`
    return /第[一二三四五六七八九十]{1,3}届$/.test(words) && isDelivery(both) ? [both] : []
  })
  for (const words of said) {
    if (/全国人(?:民代表大会|大)/.test(words)) return '全国'
    const place = /日.{0,4}?在([\u3400-\u9fff]{2,14}?)第[一二三四五六七八九十]{1,3}届/.exec(words)
    if (place?.[1]) return place[1]
  }
  return undefined
}

/** 我代表海拉尔区人民政府; 我代表省人民政府 is that of the assembly's place. */
function speaksFor(report: Report, place: string | undefined): string | undefined {
  const words = report.data.text.slice(0, 6000).replace(/[\s\u3000]/g, '')
  const match = /(?:我代表|(?<![接感遭享承])受)((?:国务院|[\u3400-\u9fff]{1,12}?(?:人民政府|政府)))/.exec(
    words
  )?.[1]
  // 我代表旗十四届人民政府
  if (
    !match ||
    !/^(?:省|市|区|县|州|盟|旗|镇|自治区|自治州)(?:第?[一二三四五六七八九十]{1,3}届)?(?:人民)?政府$/.test(
      match
    )
  )
    return match
  return place && place !== '全国' ? `${place}人民政府` : undefined
}

/** The body that a title opens with. */
function inTitle(title: string): string | undefined {
  const match = TITLED.exec(title)
  if (match?.[1]) return match[1]
  const work = /^(?:[0-9]{4}年)?([\u3400-\u9fff]{2,12}?)(?:[0-9]{4}年)?(?:人民)?政府工作报告/.exec(title)?.[1]
  return work ? `${work}人民政府` : undefined
}

const isBody = (words: string | undefined): words is string => words !== undefined && IS_BODY.test(words)

/** The line above the date at the end. */
function signer(lines: FrontLine[]): string | undefined {
  const front = lines.filter(({ role }) => role === 'front')
  const glued = front
    .map(
      ({ words }) =>
        /^([\u3400-\u9fff]{3,24}?)[12][0-9]{3}(?:年[0-9]{1,2}月[0-9]{1,2}日|-[0-9]{2}-[0-9]{2}$)/.exec(
          words
        )?.[1]
    )
    .find((words) => words)
  if (glued) return glued
  const at = front.findLastIndex(({ words }) => /^.{4}年.{1,3}月.{1,3}日$/.test(words))
  const above = at > 0 ? front[at - 1]?.words : undefined
  if (!isBody(above)) return undefined
  // Two bodies sign one below the other: the first leads.
  const first = front[at - 2]?.words
  return isBody(first) && PLACE.test(first) && first.length <= 24 ? first : above
}
