/** Which parts of a page are the report: the text without navigation, links and the page's foot. */
import { isContent, isLinks, type Measure, measure, own } from './measure.ts'
import { type Element, type Page, walk } from './tree.ts'

/** Part of an element's text that one of its children must hold for the text to stand in it alone. */
const MOST = 0.7

/** Elements that are a part of the text and never hold all of it. */
const PARAGRAPHS = /^(?:p|h[1-6]|li|pre|dt|dd|blockquote|b|strong|a)$/

const isElement = (child: Element | string): child is Element => typeof child !== 'string'

/** The innermost element that holds most of the page's text, and those around it, outermost first. */
function wayToText(root: Element, measures: Map<Element, Measure>): Element[] {
  const weight = (element: Element) => own(measures.get(element)!)
  const way = [root]
  for (;;) {
    const outer = way.at(-1)!
    const inner = outer.children.filter(isElement).find((child) => weight(child) > weight(outer) * MOST)
    if (inner === undefined || PARAGRAPHS.test(inner.name)) break
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

/** Links make up at least this part of a page that has navigation. */
const NAVIGATION = 0.02

/**
 * Tells which elements of the page to read; to be asked in the document's order. Of what stands
 * beside the text: from the title on all that is no list of links (title, date, source), behind
 * it what is text or figures itself (further parts, attached tables, notes). A page without
 * links is read whole.
 */
export function mainContent(page: Page): (element: Element) => boolean {
  const measures = measure(page.root)
  const whole = measures.get(page.root)!
  if (whole.linked < whole.characters * NAVIGATION) return () => true
  const way = wayToText(page.root, measures)
  const main = way.at(-1)!
  const isText = isContent(measures.get(main)!)
  const title = titleBefore(main, page, measures)
  /** Elements on the way to the text and to the title: entered, not kept with all that is in them. */
  const entered = new Set([...way, ...above(title)])
  const kept = new Set<Element | null>()
  let began = title === undefined
  let passed = false
  return (element) => {
    const found = measures.get(element)!
    const isMain = element === main
    if (!isMain && !entered.has(element) && isText && isLinks(found)) return false
    passed ||= isMain
    began ||= element === title
    const beside = element.name === 'p' && found.links === 0 && element.parent === main.parent
    const keep =
      isMain || element === title || kept.has(element.parent) || isContent(found) || (passed ? beside : began)
    if (keep && (isMain || !entered.has(element) || kept.has(element.parent))) kept.add(element)
    return keep || entered.has(element)
  }
}

/** An element and those around it. */
function above(element: Element | undefined): Element[] {
  const out: Element[] = []
  for (let at = element ?? null; at !== null; at = at.parent) out.push(at)
  return out
}
