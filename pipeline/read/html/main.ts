/** Which parts of a page are the report: the text without navigation, links and the page's foot. */
import { isContent, isLinks, type Measure, measure, own } from './measure.ts'
import { type Element, type Page, walk } from './tree.ts'

/** Part of an element's text that one of its children must hold for the text to stand in it alone. */
const MOST = 0.7

const isElement = (child: Element | string): child is Element => typeof child !== 'string'

/** The innermost element that holds most of the page's text, and those around it, outermost first. */
function wayToText(root: Element, measures: Map<Element, Measure>): Element[] {
  const weight = (element: Element) => own(measures.get(element)!)
  const way = [root]
  for (;;) {
    const outer = way.at(-1)!
    const inner = outer.children.filter(isElement).find((child) => weight(child) > weight(outer) * MOST)
    if (inner === undefined) break
    way.push(inner)
  }
  // Rows alone are no table.
  while (/^(?:tr|tbody|thead|tfoot)$/.test(way.at(-1)!.name)) way.pop()
  return way
}

const words = (text: string): string => text.replace(/[\s\u00a0\u3000]+/g, '')

/** Longest title, in characters. */
const LONGEST_TITLE = 100

function wordsOf(element: Element): string {
  let text = ''
  for (const step of walk(element)) if (step.kind === 'text') text += step.text
  return words(text)
}

/** Elements before the text in which its title begins: the first that <title> repeats, else the last h1. */
function titleBefore(
  main: Element,
  { root, title }: Page,
  measures: Map<Element, Measure>
): Element | undefined {
  const whole = words(title)
  let heading: Element | undefined
  for (const { kind, element } of walk(root)) {
    if (element === main) break
    const { characters, linked } = measures.get(element)!
    if (kind !== 'open' || characters < 4 || characters > LONGEST_TITLE || linked > 0) continue
    if (characters >= 6 && whole.includes(wordsOf(element))) return element
    if (element.name === 'h1') heading = element
  }
  return heading
}

/**
 * Tells which elements of the page to read. Of what stands beside the text: from the title on
 * all that is no list of links (title, date, source), behind it what is text or figures itself
 * (further parts, attached tables).
 */
export function mainContent(page: Page): (element: Element) => boolean {
  const measures = measure(page.root)
  const way = wayToText(page.root, measures)
  const main = way.at(-1)!
  const around = new Set(way)
  const title = titleBefore(main, page, measures)
  const titled = new Set<Element>()
  for (let at: Element | null = title ?? null; at !== null; at = at.parent) titled.add(at)
  const isText = isContent(measures.get(main)!)
  let began = title === undefined
  let passed = false
  return (element) => {
    const found = measures.get(element)!
    if (around.has(element)) {
      passed ||= element === main
      return true
    }
    if (isText && isLinks(found)) return false
    if (passed && isInside(element, main)) return true
    if (titled.has(element)) {
      began ||= element === title
      return true
    }
    if (title !== undefined && isInside(element, title)) return true
    return isContent(found) || (!passed && began && title !== undefined)
  }
}

/** Whether it stands in another element. */
function isInside(element: Element, outer: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parent) if (at === outer) return true
  return false
}
