/** Which blocks are headings. */
import { saysUnit } from '../heads.ts'
import type { MarkerKind } from '../outline/markers.ts'
import type { Accepted } from '../outline/runs.ts'
import { isAssignment } from './assigns.ts'
import type { Draft } from './blocks.ts'
import { LONGEST_HEADING, SECTIONS } from './cut.ts'
import { isSection } from './front.ts'
import { endsSentence, type Layout } from './layout.ts'
import { compact, type Stretch } from './text.ts'

/** Longest heading without a marker, in characters without blanks. */
const LONGEST_UNMARKED = 30

/** Words without an end mark, not too long: with a marker a heading; without one, if short. */
export function isHeading(text: string, block: Stretch, opens: ReadonlySet<number>): boolean {
  if (endsSentence(text, block) || '，、,—'.includes(text[block.end - 1] as string)) return false
  const words = compact(text.slice(block.start, block.end))
  if (/[。；！？]/.test(words) || isAssignment(words) || saysUnit(words)) return false
  return (
    words.length <= (opens.has(block.start) ? LONGEST_HEADING : LONGEST_UNMARKED) &&
    /[\u3400-\u9fff]/.test(words)
  )
}

/** Share of the marked headings up to which a line behind one goes on with it, rather than standing under it. */
const FEW = 0.2

/** 三、持续提升政府⏎治理效能: a heading over two lines, where the report has no habit of headings under headings. */
export function withWholeHeadings(text: string, drafts: Draft[], opens: ReadonlySet<number>): Draft[] {
  const isMarked = (draft: Draft | undefined) => draft?.role === 'heading' && opens.has(draft.start)
  const goesOn = (draft: Draft | undefined, index: number) =>
    draft?.role === 'heading' && !opens.has(draft.start) && isMarked(drafts[index - 1])
  const pairs = drafts.filter(goesOn)
  if (pairs.length > drafts.filter(isMarked).length * FEW) return drafts
  return drafts.flatMap((draft, index) => {
    const next = drafts[index + 1]
    if (goesOn(draft, index) && !isSection(wordsOf(text, draft))) return []
    const whole = next && goesOn(next, index + 1) && !isSection(wordsOf(text, next))
    return [whole ? { ...draft, end: next.end } : draft]
  })
}

const wordsOf = (text: string, { start, end }: Stretch): string => text.slice(start, end)

/** Fewest leads on lines of their own that show a report's habit. */
const HABIT = 6
/** Shortest paragraph under such a lead: of one sentence, of several. */
const SHORTEST_UNDER = 60
const SHORT_UNDER = 36
/** 主要做了以下工作, 抓好八方面工作: what announces the work; 推进民政工作 names it. */
const ANNOUNCES = /以下|如下|(?:方面|[项件个的]|做[好了][^。]*)工作。$/

/**
 * Leads alone on their line with their 。 and without a marker (稳步扩大制度型开放。⏎…), each
 * followed by a longer paragraph: headings where the report has the habit.
 */
function leadsOf(text: string, drafts: Draft[], kinds: Map<number, MarkerKind>): Set<number> {
  const isPlain = (draft: Draft | undefined) => draft?.role === 'paragraph' && !kinds.has(draft.start)
  const leads = drafts.flatMap((draft, index) => {
    const next = drafts[index + 1]
    if (!isPlain(draft) || !next || !isPlain(next) || !isBody(text, next)) return []
    const words = compact(text.slice(draft.start, draft.end))
    const single = words.search(/[。；！？：]/) === words.length - 1 && words.endsWith('。')
    const names = !ANNOUNCES.test(words) && !/各位|(?:19|20)[0-9]{2}年/.test(words)
    return single && names && words.length <= LONGEST_UNMARKED ? [index] : []
  })
  return new Set(leads.length >= HABIT ? leads : [])
}

/**
 * 一、… alone on its line with its 。 is a heading where a paragraph without a marker follows, but not where
 * most items of its list are told in one sentence and the next item follows.
 */
export function withHeadings(text: string, drafts: Draft[], markers: Accepted[], layout: Layout): Draft[] {
  const marked = new Map(markers.map((marker) => [marker.start, marker]))
  const kinds = new Map(markers.map(({ start, kind }) => [start, kind]))
  const leads = layout.kind === 'paragraphs' ? leadsOf(text, drafts, kinds) : new Set<number>()
  const heads = drafts.map((draft, index) => {
    const marker = marked.get(draft.start)
    const may = marker && (SECTIONS.has(marker.kind) || marker.kind === 'arabic')
    return may && draft.role === 'paragraph' && isSingle(text, draft)
      ? { run: marker.run, heads: headsNext(text, drafts[index + 1], kinds) }
      : null
  })
  const habits = new Map<number, number>()
  for (const one of heads) if (one) habits.set(one.run, (habits.get(one.run) ?? 0) + (one.heads ? 1 : -1))
  return drafts.map((draft, index) => {
    const one = heads[index]
    const isHead = leads.has(index) || (one?.heads && (habits.get(one.run) ?? 0) >= 0)
    return isHead ? { ...draft, role: 'heading' } : draft
  })
}

/** Long enough to stand under a lead. */
function isBody(text: string, { start, end }: Draft): boolean {
  const several = text.slice(start, end - 1).includes('。')
  return end - start >= (several ? SHORT_UNDER : SHORTEST_UNDER)
}

/** One sentence, of a heading's length. */
function isSingle(text: string, { start, end }: Draft): boolean {
  const words = compact(text.slice(start, end))
  return words.search(/[。；！？]/) === words.length - 1 && words.length <= LONGEST_UNMARKED + 10
}

/** Whether a paragraph stands below; 2．推行联合验收。⏎责任单位：… is the item itself, and who answers for it. */
const headsNext = (text: string, next: Draft | undefined, kinds: ReadonlyMap<number, MarkerKind>): boolean =>
  next?.role === 'paragraph' &&
  !kinds.has(next.start) &&
  !isAssignment(compact(text.slice(next.start, next.end)))
