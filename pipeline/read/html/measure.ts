/** What each element of a page holds: how much text, how much of it in links, sentences, figures. */
import { type Element, walk } from './tree.ts'

export interface Measure {
  /** Characters that are not blank. */
  characters: number
  /** Those inside links. */
  linked: number
  links: number
  /** Ends of sentences outside links. */
  sentences: number
  /** Pieces of text that are a figure alone, as in a table's cells. */
  figures: number
}

const FIGURE = /^[-+−－]?[0-9][0-9.,]*[%％‰]?$/

function ofText(text: string, linked: boolean): Measure {
  const words = text.replace(/[\s\u00a0\u3000]+/g, '')
  return {
    characters: words.length,
    linked: linked ? words.length : 0,
    links: 0,
    sentences: linked ? 0 : (words.match(/[。；！？]/g)?.length ?? 0),
    figures: FIGURE.test(words) ? 1 : 0
  }
}

function add(to: Measure, more: Measure): void {
  for (const key of Object.keys(to) as (keyof Measure)[]) to[key] += more[key]
}

const nothing = (): Measure => ({ characters: 0, linked: 0, links: 0, sentences: 0, figures: 0 })

/** Measures of an element and all in it. */
export function measure(root: Element): Map<Element, Measure> {
  const measures = new Map<Element, Measure>()
  let inLink = 0
  for (const step of walk(root)) {
    const { element } = step
    const isLink = element.name === 'a' && element.attributes.href !== undefined
    if (step.kind === 'text') add(measures.get(element)!, ofText(step.text, inLink > 0))
    else if (step.kind === 'open') {
      measures.set(element, { ...nothing(), links: isLink ? 1 : 0 })
      if (isLink) inLink++
    } else {
      if (isLink) inLink--
      const outer = element.parent && measures.get(element.parent)
      if (outer) add(outer, measures.get(element)!)
    }
  }
  return measures
}

/** Characters outside links. */
export const own = ({ characters, linked }: Measure): number => characters - linked

/** Lists of links: navigation, further articles, where one stands. */
export const isLinks = ({ characters, linked, links, figures }: Measure): boolean =>
  links > 0 && linked > characters * 0.5 && characters - linked < 60 && figures < 4

/** Text or a table of figures. */
export const isContent = (measure: Measure): boolean =>
  measure.linked < measure.characters * 0.3 &&
  ((own(measure) >= 50 && measure.sentences > 0) || measure.figures >= 4)
