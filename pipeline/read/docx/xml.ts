/** XML of an Office file: as events, or as a small tree. Entities and document types are never followed. */
import { Parser } from 'htmlparser2'
import { ReportError } from '../../decode/error.ts'
import { type Limits, within } from '../limits.ts'

export interface Events {
  open(name: string, attributes: Record<string, string>): void
  close(name: string): void
  text?(text: string): void
}

const utf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

const decoder = (bytes: Uint8Array) =>
  new TextDecoder(!utf16(bytes) ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be')

/** Bytes given to the parser at a time, so that the text never stands in memory as a whole. */
const CHUNK = 1 << 20

/**
 * Walks the elements of a part.
 * @throws ReportError `format` where it declares a document type (Office never does: it is the way
 * in for external entities), `too-large` where it is nested too deep.
 */
export function walkXml(bytes: Uint8Array, events: Events, limits: Limits): void {
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        within(++depth, limits.nesting, 'elements nested within each other')
        events.open(name, attributes)
      },
      onclosetag(name) {
        depth--
        events.close(name)
      },
      ontext: (text) => events.text?.(text),
      onprocessinginstruction(name) {
        if (name.toLowerCase() === '!doctype')
          throw new ReportError('format', 'it declares a document type, which no Word file does; not read')
      }
    },
    { xmlMode: true }
  )
  const decode = decoder(bytes)
  for (let at = 0; at < bytes.length; at += CHUNK)
    parser.write(decode.decode(bytes.subarray(at, at + CHUNK), { stream: true }))
  parser.write(decode.decode())
  parser.end()
}

export interface Element {
  name: string
  attributes: Record<string, string>
  children: Element[]
}

/** The elements of a small part (styles, numbering) without their text. */
export function parseXml(bytes: Uint8Array, limits: Limits): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const stack = [root]
  const open = (name: string, attributes: Record<string, string>) => {
    const element = { name, attributes, children: [] }
    stack.at(-1)!.children.push(element)
    stack.push(element)
  }
  walkXml(bytes, { open, close: () => stack.pop() }, limits)
  return root
}

/** The first child of that name. */
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((one) => one.name === name)

/** The children of that name. */
export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((one) => one.name === name) ?? []

/** The w:val of the first child of that name. */
export const valOf = (element: Element | undefined, name: string): string | undefined =>
  child(element, name)?.attributes['w:val']

/** The w:val of the first child of that name as a number; undefined where it is none. */
export function numberOf(element: Element | undefined, name: string): number | undefined {
  const value = Number.parseInt(valOf(element, name) ?? '', 10)
  return Number.isNaN(value) ? undefined : value
}
