/** 国发〔2018〕39号, 财建[2011]15号, 1号文件, 第12号令. */
import { numeralAt } from '../../numeral/index.ts'
import { type Found, label, NUMERALS, type Rule, type Scan } from '../scan.ts'

const OPEN = new Set([...'〔[［（('])
const ORGAN = /[\u4e00-\u9fff]/
/** Last characters of words that bring a document in: 落实, 根据, 按照, 贯彻. */
const BEFORE = new Set([...'实据照按依彻见以和与及由经行达'])
const KINDS = ['号文件', '号文', '号令', '号公告', '号通告', '号决议']

export const documentNumber: Rule = {
  name: 'document-number',
  opens: [...NUMERALS, '第'],
  read({ text, floor }: Scan, at: number): Found | null {
    if (OPEN.has(text[at - 1]!)) {
      const found = /^\d{4}[〕\]］）)]第?\d+号/.exec(text.slice(at, at + 16))
      if (!found) return null
      // The issuing body's short name stands before the bracket: 国发, 京政办发.
      let start = at - 1
      if (/[发办函字令文规通公]/.test(text[start - 1] ?? ''))
        while (
          start > floor &&
          at - start < 7 &&
          ORGAN.test(text[start - 1]!) &&
          !BEFORE.has(text[start - 1]!)
        )
          start--
      return label(start, at + found[0].length, 'document-number', 'quantity/document-number')
    }
    const counted = text[at] === '第' ? at + 1 : at
    const number = numeralAt(text, counted)
    if (!number || number.value === null) return null
    if (text[number.end] !== '号' || !KINDS.some((kind) => text.startsWith(kind, number.end))) return null
    const end = number.end + (text.startsWith('号文件', number.end) ? 3 : 2)
    return label(text[at - 1] === '第' ? at - 1 : at, end, 'document-number', 'quantity/document-number')
  }
}
