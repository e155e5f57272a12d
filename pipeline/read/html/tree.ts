/** A page as a tree of elements, without what is never seen. */
import { Parser } from 'htmlparser2'
import { type Limits, within } from '../limits.ts'

export interface Element {
  name: string
  attributes: Readonly<Record<string, string>>
  children: (Element | string)[]
  parent: Element | null
}

/** Elements whose content is no text of the page. */
const UNSEEN = new Set(
  'script style noscript template title iframe object embed applet svg canvas audio video map select button textarea datalist rt rp nav dialog menu'.split(
    ' '
  )
)

const ROLES = new Set(['navigation', 'banner', 'search', 'contentinfo', 'complementary', 'menu', 'dialog'])

const isHidden = ({ hidden, style = '', role = '' }: Record<string, string>): boolean =>
  hidden !== undefined ||
  /(?:display:none|visibility:hidden)/i.test(style.replace(/\s/g, '')) ||
  ROLES.has(role)

export interface Page {
  root: Element
  /** Words of <title>. */
  title: string
}

/** @throws ReportError `too-large` where elements are nested too deep. */
export function readPage(html: string, limits: Limits): Page {
  const root: Element = { name: '', attributes: {}, children: [], parent: null }
  let at = root
  let depth = 0
  /** Depth from which on all is unseen. */
  let unseen = Number.POSITIVE_INFINITY
  let title: string | undefined
  let inTitle = false
  const parser = new Parser({
    onopentag(name, attributes) {
      within(++depth, limits.nesting, 'HTML elements nested within each other')
      inTitle = name === 'title' && title === undefined
      if (depth <= unseen && (UNSEEN.has(name) || isHidden(attributes))) unseen = Math.min(unseen, depth)
      if (depth >= unseen) return
      const element: Element = { name, attributes, children: [], parent: at }
      at.children.push(element)
      at = element
    },
    ontext(text) {
      if (depth < unseen) at.children.push(text)
      else if (inTitle) title = (title ?? '') + text
    },
    onclosetag() {
      inTitle = false
      if (depth < unseen) at = at.parent ?? root
      else if (depth === unseen) unseen = Number.POSITIVE_INFINITY
      depth--
    }
  })
  parser.write(html)
  parser.end()
  return { root, title: title ?? '' }
}

export type Step =
  | { kind: 'open' | 'close'; element: Element }
  | { kind: 'text'; text: string; element: Element }

/** What is met on the way through an element, in the document's order; never deeper than the tree on the stack. */
export function* walk(root: Element, enter: (element: Element) => boolean = () => true): Generator<Step> {
  const stack: { element: Element; next: number }[] = [{ element: root, next: 0 }]
  yield { kind: 'open', element: root }
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const child = top.element.children[top.next++]
    if (child === undefined) {
      yield { kind: 'close', element: top.element }
      stack.pop()
    } else if (typeof child === 'string') yield { kind: 'text', text: child, element: top.element }
    else if (enter(child)) {
      yield { kind: 'open', element: child }
      stack.push({ element: child, next: 0 })
    }
  }
}
