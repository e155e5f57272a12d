import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOf as calendarIn, opensWithSummary } from '../extractors/time/calendar.ts'
import { type Period, shiftLengths, shiftYears, singleYear } from '../extractors/time/day.ts'
import { type Calendar, findTimes, yearsOf } from '../extractors/time/index.ts'
import { planYears } from '../extractors/time/stretch/plan.ts'
import type { TimeMatch } from '../pipeline/tree.ts'

interface Case {
  wording: string
  calendar: Calendar
  times: string[]
}

const FILES = ['dates', 'parts', 'plans', 'bounds', 'lengths', 'relative', 'none']

/** Cases of a file under tests/cases; its first lines say how it reads. */
function casesOf(file: string): Case[] {
  const cases: Case[] = []
  let calendar: Calendar | null = null
  for (const line of readFileSync(new URL(`cases/time-${file}.txt`, import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('@')) calendar = calendarOf(line)
    else if (line.startsWith('  ')) cases.at(-1)!.times.push(line.trim())
    else if (line !== '' && !line.startsWith('#'))
      cases.push({ wording: line, calendar: calendar!, times: [] })
  }
  return cases
}

function calendarOf(line: string): Calendar {
  const word = (name: string) => line.split(' ')[line.split(' ').indexOf(name) + 1]!
  const year = (name: string) => (word(name) === '-' ? null : Number(word(name)))
  const [from, to] = word('passage').split('..')
  return {
    speakingYear: year('speaking'),
    reviewYear: year('review'),
    planYear: year('plan'),
    period: to === undefined ? null : { from: from === '-' ? null : from!, to: to === '-' ? null : to }
  }
}

function lineOf(text: string, time: TimeMatch): string {
  const days = `${time.from ?? '-'}..${time.to ?? '-'}`
  const marks = [time.relative ? 'relative' : '', time.plan ? 'plan' : '']
  return [text.slice(time.start, time.end), time.role, days, ...marks].filter(Boolean).join('  ')
}

describe.each(FILES)('times: %s', (file) => {
  const cases = casesOf(file)

  it('has cases', () => expect(cases.length).toBeGreaterThan(20))

  it.each(cases.map((one) => [one.wording, one] as const))('%s', (_, { wording, calendar, times }) => {
    expect(findTimes(wording, calendar).map((time) => lineOf(wording, time))).toEqual(times)
  })
})

it('this year, in a report delivered as its year ends, is the year looked back on', () => {
  const facts = { reviewYear: 2021, planYear: 2022, publishedOn: '2021-12-22' }
  const five = { from: '2017-01-01', to: '2021-12-31' }
  expect(calendarIn(facts as never, five).speakingYear).toBe(2021)
  expect(calendarIn({ ...facts, publishedOn: '2022-01-08' } as never, five).speakingYear).toBe(2022)
  const plan = calendarIn(facts as never, { from: '2022-01-01', to: '2022-12-31' })
  expect(findTimes('今年完成投资，比今年提高', plan).map(({ to }) => to)).toEqual([
    '2022-12-31',
    '2021-12-31'
  ])
})

it('this year, in the summary of a year with the plan for the next, is the year summed up', () => {
  const facts = { title: '某局2022年工作总结和2023年工作计划', reviewYear: 2022, planYear: 2023 }
  const year = (y: number) =>
    calendarIn({ ...facts } as never, { from: `${y}-01-01`, to: `${y}-12-31` }).speakingYear
  expect([year(2022), year(2023)]).toEqual([2022, 2023])
  const report = { ...facts, title: '政府工作报告' } as never
  // A title that is run into its text.
  const untitled = { ...facts, title: null } as never
  const run = calendarIn(
    untitled,
    { from: '2022-01-01', to: '2022-12-31' },
    opensWithSummary('海川市水务局2022年工作总结2022年，')
  )
  expect(run.speakingYear).toBe(2022)
  expect(calendarIn(report, { from: '2022-01-01', to: '2022-12-31' }).speakingYear).toBe(2023)
})

describe('times in any text', () => {
  const calendar = calendarOf('@ speaking 2012 review 2011 plan 2012 passage 2011-01-01..2011-12-31')
  const pieces =
    '2011 2 31 09 9 三 十 五 两 几 半 百 年 月 日 季度 个月 底 末 前 内 以来 来 起 同期 去年 上 下 半年 截至 到 至 — - 、 和 “ ” 。 . : 第 周 天 元 万 增长'
  const text = fc
    .array(fc.constantFrom(...pieces.split(' ')), { maxLength: 24 })
    .map((parts) => parts.join(''))

  it('are in order, disjoint, not empty, and never end before they begin', () => {
    fc.assert(
      fc.property(text, (sentence) => {
        let end = 0
        for (const time of findTimes(sentence, calendar)) {
          expect(time.start).toBeGreaterThanOrEqual(end)
          expect(time.end).toBeGreaterThan(time.start)
          expect(time.end).toBeLessThanOrEqual(sentence.length)
          if (time.from && time.to) expect(time.from <= time.to).toBe(true)
          end = time.end
        }
      }),
      { numRuns: 3000, seed: 20111231 }
    )
  })

  it('leave no time begun inside a number', () => {
    fc.assert(
      fc.property(text, (sentence) => {
        for (const { start } of findTimes(sentence, calendar)) {
          const digits = /[0-9]/.test(sentence[start] ?? '') && /[0-9]/.test(sentence[start - 1] ?? '')
          expect(digits).toBe(false)
        }
      }),
      { numRuns: 3000, seed: 20111231 }
    )
  })
})

describe('days', () => {
  const period = (from: string | null, to: string | null): Period => ({ from, to })

  it('shifts years, the last of February with its year', () => {
    expect(shiftYears(period('2012-02-01', '2012-02-29'), -1)).toEqual(period('2011-02-01', '2011-02-28'))
    expect(shiftYears(period('2011-02-01', '2011-02-28'), 1)).toEqual(period('2012-02-01', '2012-02-29'))
    expect(shiftYears(period(null, '2011-09-30'), -1)).toEqual(period(null, '2010-09-30'))
  })

  it('shifts by the length of a period of whole months', () => {
    expect(shiftLengths(period('2012-01-01', '2012-03-31'), -1)).toEqual(period('2011-10-01', '2011-12-31'))
    expect(shiftLengths(period('2012-03-01', '2012-03-31'), -1)).toEqual(period('2012-02-01', '2012-02-29'))
    expect(shiftLengths(period('2006-01-01', '2010-12-31'), 1)).toEqual(period('2011-01-01', '2015-12-31'))
    expect(shiftLengths(period('2012-03-02', '2012-03-31'), -1)).toBeNull()
    expect(shiftLengths(period(null, '2012-03-31'), -1)).toBeNull()
  })

  it('knows the one year of a period', () => {
    expect(singleYear(period('2012-01-01', '2012-03-31'))).toBe(2012)
    expect(singleYear(period(null, '2012-03-31'))).toBe(2012)
    expect(singleYear(period('2011-01-01', '2012-03-31'))).toBeNull()
    expect(singleYear(null)).toBeNull()
  })

  it('counts the five-year plans', () => {
    expect([1, 2, 3, 4, 10, 15].map(planYears)).toEqual([
      [1953, 1957],
      [1958, 1962],
      [1966, 1970],
      [1971, 1975],
      [2001, 2005],
      [2026, 2030]
    ])
  })

  it('lists the years that a text names in figures', () => {
    expect(yearsOf('2011年工作回顾和2012年工作任务，去年和“十二五”不算')).toEqual([2011, 2012])
  })
})
