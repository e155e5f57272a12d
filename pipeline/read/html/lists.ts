/** Numbers of the items of <ol>. */
import { formatted } from '../numbering/formats.ts'
import type { Element } from './tree.ts'

/** Formats by the type attribute and by CSS's list-style-type, as Office Open XML calls them. */
const FORMATS: Readonly<Record<string, string>> = {
  1: 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-ideographic': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
  'trad-chinese-informal': 'chineseCounting',
  'cjk-decimal': 'ideographDigital',
  'simp-chinese-formal': 'chineseLegalSimplified',
  'cjk-heavenly-stem': 'ideographTraditional',
  'cjk-earthly-branch': 'ideographZodiac',
  none: 'none'
}

const styleOf = ({ attributes }: Element): string | undefined =>
  /list-style(?:-type)?\s{0,4}:\s{0,4}([a-z-]+)/i.exec(attributes.style ?? '')?.[1]?.toLowerCase()

const isChinese = (format: string): boolean => /^(?:chinese|ideograph)/.test(format)

export class List {
  private readonly format: string
  private last: number

  constructor(element: Element) {
    const isNumbered = element.name === 'ol'
    this.format = isNumbered
      ? (FORMATS[styleOf(element) ?? element.attributes.type ?? '1'] ?? 'decimal')
      : 'none'
    this.last = (Number.parseInt(element.attributes.start ?? '', 10) || 1) - 1
  }

  /** The number of the next item as a browser shows it; empty in a list without numbers. */
  next({ attributes }: Element): string {
    const value = Number.parseInt(attributes.value ?? '', 10)
    this.last = Number.isNaN(value) ? this.last + 1 : value
    const number = formatted(this.last, this.format)
    return number === '' ? '' : number + (isChinese(this.format) ? '、' : '.')
  }
}
