/** Which words each of several numbers in a row counts: 12类|45件民生实事, 4个国家级、|9个省级|区域医疗中心. */
import type { Stretch } from './context.ts'
import { DEED, isSubject, VERBAL } from './counted.ts'
import { TAIL } from './counted-end.ts'
import { headEnd } from './head.ts'
import type { Reader } from './reader.ts'

/** Whether a count stands right behind a quantity: 12类|45件民生实事. */
const countFollows = ({ quantities }: Reader, i: number): boolean =>
  quantities[i + 1]?.start === quantities[i]!.end && quantities[i + 1]!.unit?.system === 'count'

export const countsNext = (reader: Reader, i: number): boolean =>
  reader.quantities[i]!.unit?.system === 'count' && countFollows(reader, i)

/** Places and households that are told how many there are, before what is done for them: 14个|村|、1.1万人的吃水困难. */
const BODIES = /^[^的，、0-9]{0,4}[县市区镇乡村州旗组户]$/

/** 96户、|183人|全部脱贫: two counts with nothing before them and nothing between. */
const standAlone = ({ clauses, quantities }: Reader, i: number): boolean => {
  const [next, [from, to]] = [quantities[i + 1], clauses[i]!.left]
  return (
    next?.unit?.system === 'count' &&
    quantities[i]!.unit?.system === 'count' &&
    from === to &&
    clauses[i]!.twin === null &&
    clauses[i + 1]!.twin === i &&
    next.start === quantities[i]!.end + 1
  )
}

/**
 * 解决120户、|400名|群众饮水问题, 解决14个村、|1.1万人|的吃水困难: two measures of one deed, of which the words are
 * told behind the last; not 覆盖14个村、1.1万名群众, who are told beside the villages.
 */
function sharesDeed({ text, clauses, quantities }: Reader, i: number, nextShares: boolean): boolean {
  const next = clauses[i + 1]
  const [from, to] = clauses[i]!.left
  const [start, end] = clauses[i]!.right
  if (next?.twin !== i || text[end] !== '、' || next.left[1] !== end + 1) return false
  if (start < end && !BODIES.test(text.slice(start, end))) return false
  const done = text[to - 1] === '了' ? to - 1 : to
  const verb =
    clauses[i]!.twin === null ? VERBAL.some((verbs) => verbs.endingAt(text, done, from)) : from === to
  const [at, last] = next.right
  // 推进21个先行片区、200个样板村建设 tells of two things; those who are helped are told before their 的.
  const deed = at < last && (text[at] === '的' || (start === end && DEED.endingAt(text, last, at) !== null))
  return verb && quantities[i + 1]!.unit !== null && (deed || nextShares)
}

const shared = new WeakMap<Reader['clauses'], boolean[]>()

/** Of each quantity of a sentence, whether it shares its deed with the next: asked from the last to the first, and once. */
function sharing(reader: Reader): boolean[] {
  const known = shared.get(reader.clauses)
  if (known) return known
  const found: boolean[] = []
  for (let i = reader.clauses.length - 1; i >= 0; i--) found[i] = sharesDeed(reader, i, found[i + 1] ?? false)
  shared.set(reader.clauses, found)
  return found
}

/** Whether the next quantity is told of the same thing as this one, before its name. */
export const listsNext = (reader: Reader, i: number): boolean =>
  standAlone(reader, i) || sharing(reader)[i] === true

/** 按投资额的10%|给予|最高2000万元补贴, 分别给予50万元、|20万元一次性奖补: what is given is told behind the next amount. */
export function givesNext({ text, clauses, quantities }: Reader, i: number): boolean {
  const next = quantities[i + 1]
  if (next?.unit?.system !== 'iso4217') return false
  const between = text.slice(quantities[i]!.end, next.start)
  if (/^(?:予以|给予)$/.test(between)) return true
  return (
    /^[、和]$/.test(between) &&
    quantities[i]!.unit?.system === 'iso4217' &&
    /(?:给予|奖励|补助|补贴)$/.test(text.slice(...clauses[i]!.left)) &&
    clauses[i + 1]!.right[1] > clauses[i + 1]!.right[0]
  )
}

/** The words behind a number that it counts; of two counts in a row (12类45件民生实事) those behind the second. */
export function countedBy(reader: Reader, i: number): Stretch {
  const shares = sharing(reader)
  let last = i
  while (shares[last]) last++
  const further =
    countFollows(reader, last) ||
    standAlone(reader, last) ||
    givesNext(reader, last) ||
    sizeFollows(reader, last)
  const words = reader.clauses[further ? last + 1 : last]!.right
  return last > i ? ownWordless(reader, words) : words
}

/** 25万人、18万头|大牲畜|的饮水困难: what the last measure counts before its 的 is not what the first one does. */
function ownWordless({ text }: Reader, [from, to]: Stretch): Stretch {
  const of = text.slice(from, to).indexOf('的')
  return of > 0 && to - from - of > 2 ? [from + of, to] : [from, to]
}

/** 3条|总长51公里的|山区道路: how large they are stands before what they are. */
const sizeFollows = ({ text, quantities }: Reader, i: number): boolean => {
  const next = quantities[i + 1]
  if (!next || next.start - quantities[i]!.end > 6 || text[next.end] !== '的') return false
  return /^(?:总|全)?(?:长度?|里程|投资|面积|建筑面积|装机|规模|产能)(?:约|近|超)?$/.test(
    text.slice(quantities[i]!.end, next.start)
  )
}

/** 总投资1850亿元的|389个|重大项目: the things that are counted next, of which an aspect is told before. */
export function sizedNext({ text, clauses, quantities }: Reader, i: number): Stretch | null {
  const [quantity, next] = [quantities[i]!, quantities[i + 1]]
  if (next?.unit?.system !== 'count' || next.start !== quantity.end + 1 || text[quantity.end] !== '的')
    return null
  const [from, to] = clauses[i + 1]!.right
  return quantity.unit?.system !== 'count' && to - from > 1 ? [from, to] : null
}

/** 总投资72亿元|的抽水蓄能电站, 全长19公里|的滨河路|和4公里的环湖路: the thing of which an aspect is told, where no count of it follows. */
export function sizedBehind({ text, clauses, quantities }: Reader, i: number): Stretch | null {
  const [from, to] = clauses[i]!.right
  const end = quantities[i + 1]?.start === to && /[和及与、]/.test(text[to - 1]!) ? to - 1 : to
  const closed = end < to || quantities[i + 1]?.start !== to
  return quantities[i]!.unit?.system !== 'count' && text[from] === '的' && end - from > 2 && closed
    ? [from + 1, end]
    : null
}

/**
 * 4个国家级、|9个省级|区域医疗中心, 现代金融、现代商贸3个千亿级，生物医药2个|百亿级产业集群,
 * 1个经济总量近千亿、|4个过五百亿的|县市: the head that the grade or size before shares.
 */
export function gradeHead(reader: Reader, i: number, name: string): string {
  const { text, clauses, quantities } = reader
  if (!GRADED.test(name) || clauses[i]!.right[0] === clauses[i]!.right[1]) return ''
  for (let next = i + 1; next < quantities.length && quantities[next]!.unit?.system === 'count'; next++) {
    const joined =
      JOINED.test(text.slice(clauses[next - 1]!.right[1], quantities[next]!.start)) ||
      /(?:[、和及]|以及)$/.test(text.slice(...clauses[next - 1]!.right))
    if (!joined) return ''
    const graded = GRADE.exec(text.slice(...clauses[next]!.right))
    if (!graded) return ''
    const right = clauses[next]!.right[1]
    const end = right - (TAIL.exec(text.slice(...clauses[next]!.right))?.[0].length ?? 0)
    const start = right - graded[1]!.length
    if (start < end) return text.slice(start, headEnd(text, start, end, isSubject(reader, clauses[i]!)))
  }
  return ''
}

/** A name that ends with a grade or a size, and so without a head. */
const GRADED = /[^\s、，]级$|[0-9]千伏$|[超过近破][0-9一二三四五六七八九十百千万]+亿元?$/
/** A grade or a size, and the head behind it. */
const GRADE =
  /^(?:[^，。；、级]{1,6}级|[0-9]+千伏|[^，。；、]{0,8}[超过近破][0-9一二三四五六七八九十百千万]+亿元?的)(.*)$/
/** What stands between the members: a joint, and the names of the next one's things. */
const JOINED = /^(?:[、和及]|以及|，(?=[^，。；0-9]*、))[^，。；0-9]{0,40}$/
