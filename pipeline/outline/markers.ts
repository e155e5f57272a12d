/**
 * Reads one marker: which kind it is of, its number, where its separator ends. Whether a
 * marker is meant as one is decided by its run (runs.ts), not here.
 */
import { byOpener, type Characters, charactersOf } from '../characters.ts'
import { blankAt, isDigit, isHan, isLatin, skipBlanks } from '../parse/text.ts'
import { hanNumber } from './numbers.ts'

export type MarkerKind =
  | 'division'
  | 'chapter'
  | 'part'
  | 'han'
  | 'decimal'
  | 'decimals'
  | 'han-bracket'
  | 'arabic'
  | 'arabic-bracket'
  | 'circled'
  | 'dash'
  | 'ordinal'
  | 'is'
  | 'demand'

export interface Marker {
  kind: MarkerKind
  /** Place in its run; 0 for kinds that do not count (——). */
  number: number
  /** Of 1.2.3 the outer numbers 1, 2. */
  outer: number[]
  start: number
  /** End of the marker's own words. */
  words: number
  /** End of its separator and the blanks behind it. */
  end: number
}

interface Shape {
  kind: MarkerKind
  /** What it can begin with. */
  opens: string
  /** Sticky; group 1 is the marker without its separator, group 2 its number. */
  pattern: RegExp
}

const NUMERALS = '一二三四五六七八九十'
const HAN = `[${NUMERALS}]{1,3}`
const DIGITS = '0123456789'
const WIDE_DIGITS = '０１２３４５６７８９'
const SIGNS = '●■◆▲★○◇□'
const CIRCLED = [
  ...between('①', '⑳'),
  ...between('⑴', '⒇'),
  ...between('⒈', '⒛'),
  ...between('㈠', '㈩')
].join('')
/** Inside brackets a page may leave blanks, or a line break (parse/torn.ts). */
const GAP = '[ \u3000\u00a0\t\r\n]{0,4}'
const SHAPES: Shape[] = [
  { kind: 'division', opens: '第', pattern: new RegExp(`(第(${HAN})部分)[：:、]?`, 'y') },
  { kind: 'chapter', opens: '第', pattern: new RegExp(`(第(${HAN})[章篇])`, 'y') },
  { kind: 'part', opens: '第', pattern: new RegExp(`(第(${HAN})节)`, 'y') },
  { kind: 'han', opens: NUMERALS, pattern: new RegExp(`((${HAN}))[ \u3000]{0,2}[、．.]`, 'y') },
  {
    kind: 'han-bracket',
    opens: '（(',
    pattern: new RegExp(`([（(]${GAP}(${HAN})${GAP}[）)])[、．.：:]?`, 'y')
  },
  { kind: 'decimals', opens: DIGITS, pattern: /([0-9]{1,2}(?:[.．][0-9]{1,2}){2,3})[、．.]?/y },
  { kind: 'decimal', opens: DIGITS, pattern: /([0-9]{1,2}[.．][0-9]{1,2})[、．.]?/y },
  { kind: 'arabic', opens: DIGITS + WIDE_DIGITS, pattern: /(([0-9０-９]{1,2}))[ \u3000]?[.．、]/y },
  {
    kind: 'arabic-bracket',
    opens: `（(${DIGITS}${WIDE_DIGITS}`,
    pattern: new RegExp(`((?:[（(]${GAP})?([0-9０-９]{1,2})${GAP}[）)])[、．.]?`, 'y')
  },
  { kind: 'circled', opens: CIRCLED, pattern: new RegExp(`([${CIRCLED}])[、．.]?`, 'y') },
  // 第一、第二、第三产业 number nothing.
  { kind: 'ordinal', opens: '第', pattern: new RegExp(`(第(${HAN}))(?!、第?${HAN})[，,、：:]`, 'y') },
  { kind: 'ordinal', opens: '其', pattern: new RegExp(`(其(${HAN}))[，,、：:]`, 'y') },
  { kind: 'is', opens: NUMERALS, pattern: new RegExp(`((${HAN})是)[，,：:]?`, 'y') },
  { kind: 'demand', opens: NUMERALS, pattern: new RegExp(`((${HAN})要)[，,：:]?`, 'y') },
  { kind: 'dash', opens: `—–―－-${SIGNS}`, pattern: new RegExp(`([—–―－-]{2,4}|[${SIGNS}])`, 'y') }
]

/** The characters that a marker can begin with. */
export const MARKER_OPENERS: Characters = charactersOf(SHAPES.flatMap(({ opens }) => [...opens]))
const shapesAt = byOpener(SHAPES)

function between(first: string, last: string): string[] {
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)]
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i))
}

/** Units that make of 1.2 a figure: 1.2万亿元, 3.5%. */
const UNITS = '万亿千百十元％%‰个倍吨亩岁年月日户人次米公'

/**
 * The marker that stands at `at`, before `end`; undefined where none does.
 * @param from where its line begins: a page number glued to the line stands before that
 */
export function markerAt(text: string, at: number, end: number, from = 0): Marker | undefined {
  for (const { kind, pattern } of shapesAt(text, at)) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match || at + match[0].length > end) continue
    const words = at + (match[1] as string).length
    const marker: Marker = {
      kind,
      ...count(kind, match),
      start: at,
      words,
      end: skipBlanks(text, at + match[0].length, end)
    }
    const before = at > from ? text[at - 1] : undefined
    if (fits(text, marker, before, at + match[0].length, end)) return marker
  }
  return undefined
}

/** Kind of a marker from its words alone. */
export function kindOf(words: string): MarkerKind {
  const separator = /^[一二三四五六七八九十]+$|^[0-9０-９]+$/.test(words)
    ? '、'
    : /^[第其].$/.test(words)
      ? '，'
      : ''
  const probe = `${words}${separator}某`
  return markerAt(probe, 0, probe.length)?.kind ?? 'dash'
}

function count(kind: MarkerKind, match: RegExpExecArray): Pick<Marker, 'number' | 'outer'> {
  const words = match[1] as string
  if (kind === 'dash') return { number: 0, outer: [] }
  if (kind === 'circled') return { number: circled(words), outer: [] }
  if (kind === 'decimal' || kind === 'decimals') {
    const numbers = words.split(/[.．]/).map(Number)
    return { number: numbers.pop() as number, outer: numbers }
  }
  const number = match[2] as string
  return { number: hanNumber(number) ?? Number(number.normalize('NFKC')), outer: [] }
}

function circled(sign: string): number {
  const code = sign.codePointAt(0) as number
  const base = [0x2460, 0x2474, 0x2488, 0x3220].filter((first) => code >= first).pop() as number
  return code - base + 1
}

/** Whether what stands around the marker lets it be one. */
function fits(
  text: string,
  marker: Marker,
  previous: string | undefined,
  after: number,
  end: number
): boolean {
  const { kind, number } = marker
  const next = text[after]
  if (Number.isNaN(number) || (number < 1 && kind !== 'dash') || after >= end) return false
  if (kind === 'han') {
    // 一、二、三产业; 一、二季度
    const list =
      /[一二三四五六七八九十]/.test(next ?? '') && /[、产季级线类期是至和]/.test(text[after + 1] ?? '')
    return !list && !isDigitBefore(previous)
  }
  if (kind === 'han-bracket') return !'、至'.includes(next ?? ' ')
  if (kind === 'arabic') return !isDigitBefore(previous) && !isLatin(previous) && notFigure(text, after)
  if (kind === 'arabic-bracket') return !isDigitBefore(previous) && !isLatin(previous) && previous !== '.'
  if (kind === 'decimal' || kind === 'decimals') {
    const first = text[skipBlanks(text, after, end)]
    return (
      !isDigitBefore(previous) &&
      previous !== '.' &&
      (isHan(first) || /[“"《（]/.test(first ?? '')) &&
      !UNITS.includes(first ?? '')
    )
  }
  if (kind === 'is' || kind === 'demand') return !/[一二三四五六七八九十百千万第]/.test(previous ?? '')
  if (kind === 'dash') return isHan(text[marker.end]) || /[“《0-9]/.test(text[marker.end] ?? '')
  return true
}

const isDigitBefore = (char: string | undefined): boolean =>
  isDigit(char) || /[一二三四五六七八九十]/.test(char ?? '')

/** 1.5 is a figure, but in a task list `3．2020年底前` opens item 3 with a year. */
function notFigure(text: string, after: number): boolean {
  if (blankAt(text, after) > 0) return !/^[\s\u3000]*[0-9]+[.．%％]/.test(text.slice(after, after + 8))
  return !isDigit(text[after]) || /^[0-9]{4}年/.test(text.slice(after, after + 5))
}
