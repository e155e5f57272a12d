/**
 * Runs: 一、 then 二、 then 三、. A marker is accepted when it opens a run that goes on or
 * continues one; this alone tells 一是 the marker from 一是 in prose, and `1.` from a figure.
 */
import type { Candidate } from './candidates.ts'
import type { MarkerKind } from './markers.ts'

export interface Accepted extends Candidate {
  /** Run it belongs to; runs count up in the order in which they open. */
  run: number
}

/** What opens a section wherever it stands at the head of a line, even alone or out of order. */
const STRONG: ReadonlySet<MarkerKind> = new Set(['division', 'chapter', 'part', 'han', 'han-bracket'])
/** Enumerations inside a passage: a section that opens in between ends them. */
const LOCAL: ReadonlySet<MarkerKind> = new Set([
  'arabic-bracket',
  'circled',
  'dash',
  'ordinal',
  'is',
  'demand'
])

interface Run {
  id: number
  kind: MarkerKind
  outer: string
  items: Candidate[]
}

/** Items that are told: 一是, 一要. */
const SPOKEN: ReadonlySet<MarkerKind> = new Set(['is', 'demand'])

/** Longest heading that a marker may be glued to. */
const LONGEST_GLUE = 60

/** The candidates that are markers, in order. Pure; `text` is the report's. */
export function chain(text: string, all: Candidate[]): Accepted[] {
  const runs: Run[] = []
  let open: Run[] = []
  let last: Candidate | undefined
  for (const candidate of all) {
    if (candidate.standing === 'glued' && !gluedFits(text, candidate, last, open)) continue
    const run = continued(open, candidate) ?? opened(open, candidate, runs.length)
    if (!run) continue
    if (run.items.length === 0) {
      runs.push(run)
      open.push(run)
    }
    run.items.push(candidate)
    last = candidate
    if (STRONG.has(candidate.kind)) open = open.filter(({ kind }) => !LOCAL.has(kind))
  }
  return runs
    .filter((run) => isRun(run) || isAlone(text, run))
    .flatMap((run) => run.items.map((item) => ({ ...item, run: run.id })))
    .sort((a, b) => a.start - b.start)
}

const keyOf = ({ outer }: Candidate): string => outer.join('.')

/** The innermost open run that the candidate goes on. */
function continued(open: Run[], candidate: Candidate): Run | undefined {
  const same = open.filter((run) => run.kind === candidate.kind && run.outer === keyOf(candidate)).reverse()
  if (candidate.kind === 'dash') return same[0]
  const next = same.find((run) => lastNumber(run) + 1 === candidate.number)
  if (next || candidate.standing !== 'line' || !(STRONG.has(candidate.kind) || SPOKEN.has(candidate.kind)))
    return next
  // Issuers miscount: two （六）, or 四、 after 二、.
  return same.find(
    (run) =>
      candidate.number > 1 && candidate.number >= lastNumber(run) && candidate.number <= lastNumber(run) + 2
  )
}

const lastNumber = (run: Run): number => (run.items[run.items.length - 1] as Candidate).number

/** A new run where the candidate may open one. */
function opened(open: Run[], candidate: Candidate, id: number): Run | undefined {
  const { kind, number, standing, outer } = candidate
  const run = { id, kind, outer: keyOf(candidate), items: [] }
  if (kind === 'dash') return run
  if (kind === 'decimal' || kind === 'decimals')
    return number === 1 && hasParent(open, outer) ? run : undefined
  if (number === 1) return run
  return standing === 'line' && STRONG.has(kind) ? run : undefined
}

/** 1.1 opens only under 一、 (or chapter one), 1.1.1 only under 1.1. */
function hasParent(open: Run[], outer: number[]): boolean {
  const number = outer[outer.length - 1]
  const kinds: MarkerKind[] = outer.length > 1 ? ['decimal'] : ['han', 'chapter', 'division', 'arabic']
  const parents = open.filter(({ kind }) => kinds.includes(kind))
  return parents.length === 0 ? outer.length === 1 : parents.some((run) => lastNumber(run) === number)
}

/** Glued to a heading that itself opens with a marker, or going on a run of （一）. */
function gluedFits(text: string, candidate: Candidate, last: Candidate | undefined, open: Run[]): boolean {
  if (candidate.kind === 'han-bracket')
    return (
      candidate.number === 1 ||
      open.some((run) => run.kind === 'han-bracket' && lastNumber(run) + 1 === candidate.number)
    )
  if (candidate.number !== 1 || !last || last.line !== candidate.line) return false
  const heading = text.slice(last.end, candidate.start)
  return heading.length > 1 && heading.length <= LONGEST_GLUE && !/[。；！？;]/.test(heading)
}

/** What a line's first item stands behind; what it does inside a line: the lead of an item. */
const BEHIND_LINE = /(?:[。！：；]|[（(][一二三四五六七八九十]{1,3}[）)][^。；，\n]{2,30}\n)\s*$/
const BEHIND_LEAD = /[（(][一二三四五六七八九十]{1,3}[）)][^。；，]{2,30}。\s*$/
/** How far back is looked for it. */
const BACK = 40

/** 一要狠抓投资。: the first item of a list at which the report stops. */
function isAlone(text: string, { kind, items }: Run): boolean {
  const only = items[0] as Candidate
  if (!SPOKEN.has(kind) || only.standing === 'comma' || only.standing === 'glued') return false
  const before = text.slice(Math.max(0, only.start - BACK), only.start)
  return (only.standing === 'line' ? BEHIND_LINE : BEHIND_LEAD).test(before)
}

/** A marker that opens a line with 一、 or （一） may stand alone; all others need a second. */
function isRun({ kind, items }: Run): boolean {
  if (items.length > 1) return true
  const only = items[0] as Candidate
  return (
    kind === 'decimal' ||
    kind === 'decimals' ||
    (STRONG.has(kind) && (only.standing === 'line' || (only.long && only.standing === 'stop')))
  )
}
