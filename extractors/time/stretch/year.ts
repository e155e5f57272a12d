/** A year, by figures (2011年, 二〇二五年, 2011—2015年) or by a word (去年), with a part of it behind. */
import { compared, comparedYear, passageYear, speakingYear, yearSaidBefore } from '../calendar.ts'
import { yearOf, yearsBetween } from '../day.ts'
import { joinerAt, YEARS, yearDigitsAt } from '../numbers.ts'
import { words, wordsOf } from '../words.ts'
import { partAt } from './part.ts'
import type { Context, Reader, Stretch } from './type.ts'

const yearWord = words('year.tsv')

interface Head {
  end: number
  first: number | null
  last: number | null
  relative: boolean
}

export const year: Reader = {
  opens: [...YEARS, ...wordsOf('year.tsv')],
  read: (text, at, context) => {
    const head = figuresAt(text, at) ?? wordAt(text, at, context)
    if (!head) return null
    const { first, last, relative } = head
    if (first !== last)
      return { end: head.end, ...yearsBetween(first!, last!), relative, year: last, month: null }
    return (
      withPart(text, head, context) ?? {
        end: head.end,
        ...(last === null ? { from: null, to: null } : yearOf(last)),
        relative,
        year: last,
        month: null
      }
    )
  }
}

function withPart(text: string, head: Head, context: Context): Stretch | null {
  const part = partAt(text, head.end, context, { year: head.last, month: null }, true)
  return part && { ...part, relative: head.relative }
}

/** 2011年, 2011年度, and two years with a joiner: 2011—2015年, 2011年至2015年. */
function figuresAt(text: string, at: number): Head | null {
  const first = yearDigitsAt(text, at)
  if (first === null) return null
  const said = closeAt(text, at + 4)
  const joined = joinerAt(text, said ?? at + 4)
  const last = joined === null ? null : yearDigitsAt(text, joined)
  const end = last === null ? null : closeAt(text, joined! + 4)
  const one = said === null ? null : { end: said, first, last: first, relative: false }
  if (last === null || end === null || last <= first) return one
  // 2012年10月至2013年3月 and 2012年至2013年3月 are for the range of two stretches.
  const whole = !/[0-9一二三四五六七八九十上下底末初]/.test(text.charAt(end))
  return said === null || whole ? { end, first, last, relative: false } : one
}

/** The end of the 年, 年度 or 学年 behind a year's digits; 年代 and 年级 are none. */
function closeAt(text: string, at: number): number | null {
  if (text.startsWith('学年', at)) return at + 2
  if (text.charAt(at) !== '年' || '代级'.includes(text.charAt(at + 1) || ' ')) return null
  return text.charAt(at + 1) === '度' && text.charAt(at + 2) !== '假' ? at + 2 : at + 1
}

function wordAt(text: string, at: number, { calendar, before }: Context): Head | null {
  const word = yearWord(text, at)
  if (!word) return null
  // A review compares with the year before its own, whenever it speaks: 2011年…，比去年回落….
  const own = word.entry.base === 'speaking' && !compared(text, at) && !text.startsWith('同期', word.end)
  const now = word.entry.word!.startsWith('今') && compared(text, at)
  const said = now ? comparedYear(calendar) : (yearSaidBefore(text, before) ?? passageYear(calendar))
  const base = own ? speakingYear(calendar) : said
  const year = base === null ? null : base + Number(word.entry.shift)
  return { end: word.end, first: year, last: year, relative: true }
}
