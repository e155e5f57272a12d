/**
 * What leads in a list that stands behind another one: 五是加快发展服务业。…⏎大力推进科技创新。⏎一要…: the
 * lead belongs to what holds both lists, not to 五是, however many paragraphs the items have.
 */
import { isUnmarked, type Line } from './items.ts'
import { type List, PASSAGES, SERIES } from './lists.ts'

/** Longest sentence that leads a list in, with its 。. */
const LONGEST = 24
/** 年内要重点抓好五个方面, 主要做好以下工作: what only announces the items. */
const ANNOUNCES = /以下|如下|[几两三四五六七八九十0-9](?:个|大)?(?:方面|[项件点])/

/** 同时，依法加强税收征管: goes on with what stands before, so no lead stands before it. */
const GOES_ON = /^(?:同时|此外|另外|还要|并且)/

/** By the line that leads a list in the run of the list before, which ends there. */
export function leadInsOf(lines: Line[], lists: ReadonlyMap<number, List>): Map<Line, number> {
  const found = new Map<Line, number>()
  for (const { items } of lists.values()) {
    const first = items[0] as Line
    if (!SERIES.has(first.marker!.kind)) continue
    const between = betweenOf(lines, lines.indexOf(first))
    const ended = between && endedBy(between.item, first, lists)
    const lead = between && leadIn(between.openers)
    if (ended && lead) found.set(lead, ended.marker!.run)
  }
  return found
}

/** The item before the list that begins at `at`, and the lines between that open a paragraph; null where none stand there. */
function betweenOf(lines: Line[], at: number): { item: Line; openers: Line[] } | null {
  const openers: Line[] = []
  for (let i = at - 1; i >= 0; i--) {
    const line = lines[i] as Line
    if (isUnmarked(line)) return null
    if (line.marker) return openers.length > 0 ? { item: line, openers } : null
    if (line.opens) openers.push(line)
  }
  return null
}

/** The item, where it is the last of a list that the new one does not stand in: whose other items hold no lists. */
function endedBy(item: Line, { marker }: Line, lists: ReadonlyMap<number, List>): Line | null {
  const list = item.marker ? lists.get(item.marker.run) : undefined
  if (!item.marker || !list || !PASSAGES.has(item.marker.kind) || list.items.at(-1) !== item) return null
  return item.marker.kind === marker?.kind || (list.items.length > 1 && !list.holdsLists) ? item : null
}

/** Of the paragraphs before a list, nearest first, the one that leads it in: a short sentence opens it, or it announces the items. */
function leadIn(openers: Line[]): Line | undefined {
  const bound = openers.findIndex(({ sentence }) => GOES_ON.test(sentence.data.reading.text))
  const free = bound < 0 ? openers : openers.slice(0, bound)
  return free.find(isLead) ?? free.slice(0, 1).find(({ block }) => announces(block.children.at(-1)))
}

const announces = (last: Line['block']['children'][number] | undefined): boolean =>
  last?.type === 'sentence' && ANNOUNCES.test(last.data.reading.text)

/** 大力推进科技创新。, but not 年内要重点抓好五个方面。, 新建学校3所。 */
export function isLead({ sentence }: Line): boolean {
  const { text } = sentence.data.reading
  return (
    text.length <= LONGEST &&
    /^[^，；：0-9]+。$/.test(text) &&
    !/应|必须/.test(text.slice(0, 4)) &&
    !/(?<![主重需摘纲概])要/.test(text) &&
    !ANNOUNCES.test(text)
  )
}
