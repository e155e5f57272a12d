/** Footnotes and endnotes of a Word file: `[1]…` a line, behind the text that refers to them. */
import type { Limits } from '../limits.ts'
import { readBody } from './body.ts'
import type { Sink } from './writer.ts'

export type NoteKind = 'footnote' | 'endnote'

export interface Reference {
  kind: NoteKind
  id: string
}

/** The reference that an element of the body is; undefined for others. */
export function referenceOf(name: string, attributes: Record<string, string>): Reference | undefined {
  const kind = /^w:(footnote|endnote)Reference$/.exec(name)?.[1] as NoteKind | undefined
  return kind && { kind, id: attributes['w:id'] ?? '' }
}

/** The notes of a part, by id, each on one line. */
function readNotes(
  part: Uint8Array | undefined,
  kind: NoteKind,
  sink: Sink,
  limits: Limits
): Map<string, string> {
  const notes = new Map<string, string>()
  if (part === undefined) return notes
  let id = ''
  const write = (lines: string[]) => {
    notes.set(id, (notes.get(id) ?? '') + lines.join('').trim())
  }
  readBody(part, { ...sink, write }, limits, (name, attributes) => {
    if (name === `w:${kind}`) id = attributes['w:id'] ?? ''
  })
  return notes
}

/** The notes that the text refers to, in its order. */
export function noteLines(
  references: Reference[],
  parts: Record<NoteKind, Uint8Array | undefined>,
  sink: Sink,
  limits: Limits
): string[] {
  const notes = {
    footnote: readNotes(parts.footnote, 'footnote', sink, limits),
    endnote: readNotes(parts.endnote, 'endnote', sink, limits)
  }
  const said = references.flatMap(({ kind, id }) => notes[kind].get(id) || [])
  return said.map((note, index) => `[${index + 1}]${note}`)
}
