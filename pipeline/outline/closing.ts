/**
 * What closes a report without a heading: behind the last item of its work a paragraph turns to
 * the government itself (新形势对政府工作提出了更高要求，…). It belongs to what holds the items.
 */
import { isAnnex, isUnmarked, type Line } from './items.ts'
import { DIVISIONS } from './lists.ts'

/** 新任务对政府工作提出了更高要求; 必须加强政府自身建设. */
const TURNS = [
  /对[^，。；]{0,10}政府[^，。；]{0,12}提出[^，。；]{0,8}要求/,
  /政府(?:工作，)?[^，。；]{0,8}自身(?:改革|建设)/
]
/** An item about the government itself holds such paragraphs. */
const OWN = /政府|自身|行政|廉|效能|作风|履职|职能|党/
/** 三、2026年政府工作安排 is about all work, 四、全面加强政府自身建设 is not. */
const OWN_DIVISION = /自身|政府(?!.{0,4}工作)/
/** How much of an item's first sentence may name it. */
const NAME = 40

/** The paragraphs that turn to the government itself behind the last item, or heading, of their division. */
export function closingsOf(lines: Line[]): Set<Line> {
  const first = new Map<number, number>()
  lines.forEach(({ marker }, at) => {
    if (marker && !first.has(marker.run)) first.set(marker.run, at)
  })
  const closings = new Set<Line>()
  // Where the earliest list begins that goes on, or a heading comes, before the next division.
  let goesOn = Number.POSITIVE_INFINITY
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] as Line
    if (turns(line) && goesOn >= at) closings.add(line)
    if (isDivision(line) || (isUnmarked(line) && isAnnex(line))) goesOn = Number.POSITIVE_INFINITY
    else if (isUnmarked(line)) goesOn = 0
    else if (line.marker) goesOn = Math.min(goesOn, first.get(line.marker.run) as number)
  }
  return closings
}

/** Whether a section is about the government itself. */
export const isOwn = (line: Line): boolean =>
  (isDivision(line) ? OWN_DIVISION : OWN).test(line.sentence.data.reading.text.slice(0, NAME))

/** 一、, 第一章: what the items of the work stand in. */
export const isDivision = ({ marker }: Line): boolean =>
  marker !== null && (DIVISIONS.has(marker.kind) || marker.kind === 'han')

const turns = ({ sentence, block, opens, marker }: Line): boolean =>
  opens &&
  marker === null &&
  block.role === 'paragraph' &&
  TURNS.some((pattern) => pattern.test(sentence.data.reading.text))
