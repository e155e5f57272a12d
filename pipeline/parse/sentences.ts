/** Sentences of a block: up to and with their 。！？ or ；, or to the next marker. */
import { charactersOf, codeAt } from '../characters.ts'
import { isCloser, isHan, isTerminal, type Stretch, skipBlanks, trim } from './text.ts'

/** A mark inside brackets or quotes ends no sentence where these close within so many characters. */
const CLOSES_WITHIN = 120

const CLOSER: Record<string, string> = {
  '（': '）',
  '(': ')',
  '《': '》',
  '“': '”',
  '「': '」',
  '『': '』',
  '〔': '〕',
  '【': '】'
}

/** Marks that end a sentence, or keep another from doing so. */
const MARKS = charactersOf([
  '。',
  '！',
  '？',
  '；',
  '!',
  '?',
  ';',
  '.',
  '．',
  ...Object.entries(CLOSER).flat()
])

/**
 * Cuts a stretch into sentences. `starts` are offsets where a sentence begins in any case
 * (markers, the body behind a run-in heading), in order.
 */
export function sentencesOf(text: string, block: Stretch, starts: number[]): Stretch[] {
  const cuts = starts.filter((at) => at > block.start && at < block.end)
  const parts = [block.start, ...cuts].map((start, i) => ({ start, end: cuts[i] ?? block.end }))
  return parts
    .flatMap((part) => split(text, part))
    .map((part) => trim(text, part))
    .filter(({ start, end }) => end > start)
}

function split(text: string, { start, end }: Stretch): Stretch[] {
  const out: Stretch[] = []
  let from = start
  let open: string[] = []
  for (let at = start; at < end; at++) {
    if (!MARKS[codeAt(text, at)]) continue
    const char = text[at] as string
    const closer = CLOSER[char]
    if (closer) open.push(closer)
    else if (open.includes(char)) open = open.slice(0, open.lastIndexOf(char))
    if (char === '.' || char === '．' ? !isStop(text, at, end) : !isTerminal(char)) continue
    if (char === ';' && endsEntity(text, at)) continue
    if (open.length > 0 && closesSoon(text, at, end, open)) continue
    const stop = withBodies(text, afterClosers(text, at + 1, end), end)
    out.push({ start: from, end: stop })
    from = stop
    at = stop - 1
    open = []
  }
  if (from < end) out.push({ start: from, end })
  return out
}

/**
 * 增长10.5%. 二、三产业, 专任教师1303人.幼儿园: a point of Latin script that ends a sentence, behind a figure
 * with its unit, or before a blank and between Chinese words. 一. is a marker, 努尔.白克力 a name.
 */
function isStop(text: string, at: number, end: number): boolean {
  const next = skipBlanks(text, at + 1, end)
  if (!isHan(text[next]) || next >= end) return false
  const before = text.slice(Math.max(0, at - 8), at)
  return (
    /[0-9０-９][万亿]?[\u4e00-\u9fff]{1,4}$|[0-9０-９][%％‰]$/.test(before) ||
    (next > at + 1 && /[\u4e00-\u9fff]{4}$/.test(before))
  )
}

/** The ; of &nbsp; or &#160; ends no sentence. */
const endsEntity = (text: string, at: number): boolean =>
  /&#?[A-Za-z0-9]{2,8}$/.test(text.slice(Math.max(0, at - 10), at))

/**
 * Whether the brackets open at `at` close soon: （如：一、甲；二、乙） is one sentence. A quote
 * that closes at once behind the mark (…。”) ends with it.
 */
function closesSoon(text: string, at: number, end: number, open: string[]): boolean {
  const closed = afterClosers(text, at + 1, end)
  const closers = text.slice(at + 1, closed)
  if (open.every((closer) => closers.includes(closer))) return '，、：的等和与'.includes(text[closed] ?? ' ')
  const last = open[0] as string
  const found = text.indexOf(last, at)
  return found >= 0 && found < end && found - at <= CLOSES_WITHIN
}

function afterClosers(text: string, from: number, end: number): number {
  let at = from
  while (at < end && (isCloser(text[at]) || '。！？'.includes(text[at] as string))) at++
  return at
}

/** 。（财政部、人力资源社会保障部负责）: the bracket of bodies stays with the sentence before it. */
function withBodies(text: string, from: number, end: number): number {
  const at = skipBlanks(text, from, end)
  const close = closeOf(text, at, end)
  if (close < 0) return from
  const words = text.slice(at + 1, close)
  if (
    !/(?:负责|牵头|配合|参与|参加|落实|承办|协办|分工负责|实施|推进|指导|下同)$/.test(words) &&
    !/^(?:责任|牵头|负责|配合|承办|主办|协办)(?:单位|部门|处室|领导)?[：:]?/.test(words)
  )
    return from
  const next = close + 1
  return '。；'.includes(text[next] ?? ' ') ? Math.min(next + 1, end) : next
}

/** Offset of what closes the （, (, 〔, 【 or [ at `at`; -1 where none stands there or it is left open. */
function closeOf(text: string, at: number, end: number): number {
  const kind = '〔【［['.indexOf(text[at] ?? ' ')
  if (kind >= 0) {
    const close = text.indexOf('〕】］]'[kind] as string, at)
    return close < end ? close : -1
  }
  return text[at] === '（' || text[at] === '(' ? matching(text, at, end) : -1
}

/** Offset of the bracket that closes the one at `at`; -1 where it is left open. */
function matching(text: string, at: number, end: number): number {
  let depth = 0
  for (let i = at; i < end; i++) {
    if ('（('.includes(text[i] as string)) depth++
    else if ('）)'.includes(text[i] as string) && --depth === 0) return i
  }
  return -1
}
