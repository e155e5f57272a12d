/** Automatic numbers of a Word file's paragraphs. Source: ECMA-376 part 1, 17.9. */
import { Counters, type Level, type Levels } from '../numbering/counters.ts'
import type { NumberedBy, Styles } from './styles.ts'
import { child, childrenOf, type Element, numberOf, valOf } from './xml.ts'

interface List {
  levels: Levels
  /** Number with which this list starts a level anew, by level. */
  starts: Map<number, number>
  /** Level that belongs to a paragraph style, by the style's id. */
  byStyle: Map<string, number>
}

const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off)$/.test(element.attributes['w:val'] ?? '1')

/** w:numFmt itself, or the choice that newer versions wrap it in. */
function formatOf(level: Element): string {
  const choice = child(child(level, 'mc:AlternateContent'), 'mc:Fallback')
  return valOf(level, 'w:numFmt') ?? valOf(choice, 'w:numFmt') ?? 'decimal'
}

function levelOf(level: Element): Level {
  return {
    start: numberOf(level, 'w:start') ?? 0,
    format: formatOf(level),
    text: valOf(level, 'w:lvlText') ?? '',
    arabic: isOn(child(level, 'w:isLgl')),
    restartAfter: numberOf(level, 'w:lvlRestart')
  }
}

const depthOf = (element: Element): number => Number(element.attributes['w:ilvl'] ?? 0)

function levelsOf(elements: Element[]): (Level | undefined)[] {
  const levels: (Level | undefined)[] = []
  for (const element of elements.slice(0, 9)) {
    const depth = depthOf(element)
    if (depth >= 0 && depth < 9) levels[depth] = levelOf(element)
  }
  return levels
}

/** The levels by their list's id. An abstract list that only names a style has the levels of that style's list. */
function readLists(numbering: Element | undefined, styles: Styles): Map<string, List> {
  const abstracts = new Map(
    childrenOf(numbering, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'], one])
  )
  const numbers = new Map(childrenOf(numbering, 'w:num').map((one) => [one.attributes['w:numId'], one]))
  const abstractOf = (id: string | undefined, follow = true): Element | undefined => {
    const found = abstracts.get(valOf(numbers.get(id), 'w:abstractNumId'))
    const link = valOf(found, 'w:numStyleLink')
    return link !== undefined && follow ? abstractOf(styles.get(link)?.list, false) : found
  }
  const shared = new Map<Element, Levels>()
  const lists = new Map<string, List>()
  for (const [id, number] of numbers) {
    const abstract = abstractOf(id)
    if (id === undefined || abstract === undefined) continue
    const elements = childrenOf(abstract, 'w:lvl')
    if (!shared.has(abstract)) shared.set(abstract, levelsOf(elements))
    const overrides = childrenOf(number, 'w:lvlOverride')
    const redefined = levelsOf(overrides.flatMap((one) => childrenOf(one, 'w:lvl')))
    const levels = shared.get(abstract)!
    lists.set(id, {
      levels:
        redefined.length === 0
          ? levels
          : Array.from({ length: 9 }, (_, depth) => redefined[depth] ?? levels[depth]),
      starts: new Map(
        overrides.flatMap((one) => {
          const start = numberOf(one, 'w:startOverride')
          return start === undefined ? [] : [[depthOf(one), start] as const]
        })
      ),
      byStyle: new Map(elements.map((one) => [valOf(one, 'w:pStyle') ?? '', depthOf(one)]))
    })
  }
  return lists
}

export interface Numbering {
  /** The number of the next paragraph in the document's order; empty where it has none. */
  next(style: string | undefined, own: NumberedBy): string
}

/** Reads numbering.xml. */
export function readNumbering(part: Element | undefined, styles: Styles): Numbering {
  const lists = readLists(child(part, 'w:numbering'), styles)
  const counters = new Counters()
  const begun = new Set<string>()
  return {
    next(id, own) {
      const style = styles.get(id)
      const name = own.list ?? style?.list
      const list = name === undefined ? undefined : lists.get(name)
      if (list === undefined) return ''
      const depth = own.level ?? style?.level ?? list.byStyle.get(id ?? '') ?? 0
      const start = list.starts.get(depth)
      if (start !== undefined && !begun.has(`${name}.${depth}`)) counters.restart(list.levels, depth, start)
      begun.add(`${name}.${depth}`)
      return counters.next(list.levels, depth)
    }
  }
}
