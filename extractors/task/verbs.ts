/** Verbs and adverbs of actions, found at a place of a reading. */
import { entriesOf, type Stretch, wordSet, wordsOf } from './words.ts'

const rows = entriesOf('verbs.tsv')
const all = wordSet(rows.map(({ verb }) => verb as string))
const pure = wordSet(
  rows.filter(({ noun, verb }) => !noun && (verb as string).length > 1).map(({ verb }) => verb as string)
)
const adverbs = wordSet(wordsOf('adverbs.tsv', 'adverb'))
const compounds = wordSet(wordsOf('verbs-not.tsv', 'word'))

/** Stands for each character of a time in a masked reading: verbs are looked for behind it. */
export const MASK = '␣'

/** Longest verb at `at`; '' where a longer word that is no verb stands there (建筑, 保险, 养老). */
export function verbAt(text: string, at: number, end: number): string {
  if (compounds.at(text, at)) return ''
  const verb = all.at(text, at)
  return at + verb.length <= end ? verb : ''
}

/** Longest verb at `at` that is hardly ever a noun. */
export function pureVerbAt(text: string, at: number, end: number): string {
  if (compounds.at(text, at)) return ''
  const verb = pure.at(text, at)
  return at + verb.length <= end ? verb : ''
}

export interface Head {
  adverbs: Stretch[]
  verb: Stretch
}

/**
 * The adverbs and the verb that open at `at`: 加快推进 is 加快 + 推进, 加快项目建设 the verb 加快.
 * Verbs in a row (组织开展, 鼓励和引导, 建设、收购) are one verb, since they share their object.
 */
export function headAt(text: string, at: number, end: number): Head | null {
  const before: Stretch[] = []
  let from = pastMask(text, at)
  for (;;) {
    const adverb = adverbs.at(text, from)
    if (!adverb || from + adverb.length >= end) break
    const after = from + adverb.length
    // 加快, 加强, 统筹, 突出, 规范 are verbs too: adverbs only where a verb follows that has an object.
    if (verbAt(text, from, end).length >= adverb.length && !opensHead(text, after, end)) break
    before.push({ start: from, end: after })
    from = pastMask(text, skipDi(text, after))
  }
  const verb = verbAt(text, from, end)
  // 核发的文件: a relative clause, no verb of the sentence.
  if (verb && text[from + verb.length] === '的') return null
  if (!verb)
    return before.length > 0 && before.some(({ start }) => verbAt(text, start, end))
      ? fallBack(text, before, end)
      : null
  return { adverbs: before, verb: { start: from, end: rowEnd(text, from + verb.length, end) } }
}

function pastMask(text: string, at: number): number {
  let to = at
  while (text[to] === MASK) to++
  return to
}

const skipDi = (text: string, at: number): number =>
  text[at] === '地' && !'方区上下'.includes(text[at + 1] ?? '') ? at + 1 : at

function opensHead(text: string, start: number, end: number): boolean {
  const at = pastMask(text, start)
  if (at >= end) return false
  const adverb = adverbs.at(text, at)
  if (adverb && opensHead(text, at + adverb.length, end)) return true
  const verb = verbAt(text, at, end)
  if (verb.length < 2 && !(verb && pureVerbAt(text, at, end)))
    return verb !== '' && at + 1 < end && /[好成强优大实紧住]/.test(text[at + 1] ?? '')
  // 加强统筹协调, 加快发展步伐: what follows is a noun.
  return (
    at + verb.length < end && (pureVerbAt(text, at, end) !== '' || hasObject(text, at + verb.length, end))
  )
}

const TAIL_NOUNS =
  /^(?:工作|措施|情况|政策|方案|步伐|进度|力度|机制|体系|制度|能力|水平|质量|速度|力量|方式|和|与|及|、|的)/
/** Whether what stands at `at` is a noun that only closes a phrase (加强协调工作, 宣传力度). */
export const closesPhrase = (text: string, at: number): boolean => TAIL_NOUNS.test(text.slice(at))

const hasObject = (text: string, at: number, end: number): boolean =>
  end - at >= 2 && !TAIL_NOUNS.test(text.slice(at, end))

/** The last adverb that is a verb too takes the verb's place: 统筹城乡发展. */
function fallBack(text: string, before: Stretch[], end: number): Head | null {
  const last = before.findLastIndex(({ start, end: to }) => verbAt(text, start, end).length >= to - start)
  const found = before[last]
  if (!found || last !== before.length - 1) return null
  return { adverbs: before.slice(0, last), verb: { start: found.start, end: rowEnd(text, found.end, end) } }
}

/** End of a row of verbs that share an object. */
function rowEnd(text: string, at: number, end: number): number {
  let to = at
  for (;;) {
    const joint = /^(?:、|和|与|及|或|并|以及)/.exec(text.slice(to, to + 2))?.[0] ?? ''
    const next = to + joint.length
    const verb = joint ? verbAt(text, next, end) : pureVerbAt(text, next, end)
    // 优化扩消费措施: 扩消费 has its object already.
    if (verb.length < 2 || (!joint && verb.length > 2 && !all.has(verb.slice(0, 2)))) return to
    const after = next + verb.length
    // 加强指导、监督和服务: nouns, no object behind them.
    const followed = after < end - 1 && !/[、，和与及的]/.test(text[after] as string)
    const goesOn = after < end && /[、和与及]/.test(text[after] as string) && rowEnd(text, after, end) > after
    if (!followed && !goesOn) return to
    if ((!joint || !pureVerbAt(text, next, end)) && TAIL_NOUNS.test(text.slice(after, end))) return to
    to = after
  }
}

/** Whether a verb that is no noun opens at `at`, behind adverbs or not. */
export function opensPure(text: string, at: number, end: number): boolean {
  const head = headAt(text, at, end)
  if (!head) return false
  const { start } = head.verb
  return pureVerbAt(text, start, end) !== '' || (head.adverbs.length > 0 && head.verb.end < end)
}
