/** The pages of a PDF as pieces of text on their places, by PDF.js. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ReportError } from '../../decode/error.ts'
import { type Limits, within, withinText } from '../limits.ts'
import { type Rules, rulesOf } from './rules.ts'

/** A piece of text as the PDF draws it. Lengths in points, from the page's upper left corner. */
export interface Piece {
  text: string
  left: number
  right: number
  /** Of the line that it stands on. */
  baseline: number
  /** Height of its characters. */
  size: number
}

export interface Page {
  width: number
  height: number
  pieces: Piece[]
  /** It holds a picture. */
  picture: boolean
  /** The lines that it draws; none where its words stand in no columns. */
  rules: Rules
}

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
type Document = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>
type Proxy = Awaited<ReturnType<Document['getPage']>>

let loaded: Promise<Pdfjs> | undefined

/** PDF.js complains at once where Node lacks what drawing needs; nothing is drawn here. */
async function load(): Promise<Pdfjs> {
  const { warn } = console
  console.warn = () => {}
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    console.warn = warn
  }
}

const folder = () => dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

function failure(error: unknown): ReportError {
  if (error instanceof ReportError) return error
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException')
    return new ReportError('encrypted', 'a PDF locked with a password; save it without one', { cause: error })
  const reason = error instanceof Error ? error.message : String(error)
  return new ReportError('format', `damaged PDF: ${reason.split('\n')[0]}`, { cause: error })
}

/** Writing that is turned (a stamp, a watermark across the page) is none of the report's lines. */
const isUpright = ([a = 0, b = 0]: number[]): boolean => a > 0 && Math.abs(b) < a * 0.1

async function readPage(page: Proxy, { Util, OPS }: Pdfjs): Promise<Page> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const pieces: Piece[] = []
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const placed: number[] = Util.transform(transform, item.transform)
    const [a = 0, b = 0, c = 0, d = 0, left = 0, baseline = 0] = placed
    if (!isUpright([a, b])) continue
    pieces.push({ text: item.str, left, right: left + item.width, baseline, size: Math.hypot(c, d) })
  }
  const asked = pieces.length === 0 || hasColumns(pieces)
  const operators = asked ? await page.getOperatorList() : { fnArray: [], argsArray: [] }
  const picture = pieces.length === 0 && hasPicture(operators, OPS)
  const rules = rulesOf(operators, transform, { OPS, Util })
  page.cleanup()
  return { width, height, pieces, picture, rules }
}

function hasPicture({ fnArray }: { fnArray: number[] }, ops: Pdfjs['OPS']): boolean {
  const pictures = [ops.paintImageXObject, ops.paintInlineImageXObject, ops.paintImageMaskXObject]
  return fnArray.some((op) => pictures.includes(op))
}

/** Gap from which on two words beside each other stand in columns, in heights of a character. */
const COLUMN = 1.5
/** So many pieces inside lines begin at one place where it is a column's, and not by chance. */
const CHANCE = 4
/** Least gap between the words of two cells; words of one line have none. */
const PADDING = 0.25

/** Whether words stand in columns: a gap apart that no text has, or below each other. Else there is no table. */
function hasColumns(pieces: Piece[]): boolean {
  const sorted = pieces.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)
  const begun = new Map<number, number>()
  return sorted.some((piece, i) => {
    const before = sorted[i - 1]
    if (before?.baseline !== piece.baseline) return false
    const gap = (piece.left - before.right) / piece.size
    if (gap > COLUMN) return true
    if (gap < PADDING) return false
    const place = Math.round(piece.left)
    begun.set(place, (begun.get(place) ?? 0) + 1)
    return begun.get(place)! >= CHANCE
  })
}

/**
 * The pages, in their order.
 * @throws ReportError `encrypted`, `format`, or `too-large` for its pages or its text.
 */
export async function readPages(bytes: Uint8Array, limits: Limits): Promise<Page[]> {
  loaded ??= load()
  const pdfjs = await loaded
  const task = pdfjs.getDocument({
    data: Uint8Array.from(bytes), // PDF.js takes the bytes away from who gave them
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    cMapUrl: join(folder(), 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(folder(), 'standard_fonts/'),
    wasmUrl: join(folder(), 'wasm/'),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false
  })
  try {
    const document = await task.promise
    within(document.numPages, limits.pages, 'pages in the PDF')
    const pages: Page[] = []
    let characters = 0
    for (let number = 1; number <= document.numPages; number++) {
      const page = await readPage(await document.getPage(number), pdfjs)
      characters += page.pieces.reduce((sum, { text }) => sum + text.length, 0)
      withinText(characters, limits)
      pages.push(page)
    }
    return pages
  } catch (error) {
    throw failure(error)
  } finally {
    await task.destroy()
  }
}
