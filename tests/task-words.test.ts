/** The parts of a task read from one sentence, by phenomenon; the cases are in tests/cases/task-*.txt. */
import { expect, test } from 'vitest'
import { actionsIn, mask } from '../extractors/task/actions.ts'
import { createBodies, ownBodies } from '../extractors/task/bodies.ts'
import { partAssignment } from '../extractors/task/bracket.ts'
import { clausesOf } from '../extractors/task/clauses.ts'
import { deadlinesIn } from '../extractors/task/deadline.ts'
import { goalsIn } from '../extractors/task/goals.ts'
import { modalsIn, strongest } from '../extractors/task/modality.ts'
import { partnersIn } from '../extractors/task/partners.ts'
import { subjectOf } from '../extractors/task/subject.ts'
import { behindTopic } from '../extractors/task/topic.ts'
import { wordSet } from '../extractors/task/words.ts'
import { findTimes } from '../extractors/time/index.ts'
import { casesOf } from './task-cases.ts'

const check = (name: string, read: (text: string) => string[]) =>
  test.each(casesOf(name))(`${name}: $text`, ({ text, wanted }) => expect(read(text)).toEqual(wanted))

const whole = (text: string) => ({ start: 0, end: text.length })

check('task-modality', (text) => {
  const word = strongest(modalsIn(text))
  return [word ? `${word.modality} ${text.slice(word.start, word.end)}` : 'plain']
})

/** Times of a sentence in a report of 2026. */
const timesOf = (text: string) =>
  findTimes(text, {
    speakingYear: 2026,
    reviewYear: 2025,
    planYear: 2026,
    period: { from: '2026-01-01', to: '2026-12-31' }
  })

for (const name of ['task-actions', 'task-actions-rows', 'task-actions-phrases'])
  check(name, (text) =>
    actionsIn(text, 0, partAssignment(text).end, ({ start }) => start, mask(text, timesOf(text))).map(
      ({ adverbs, verb, object }) =>
        `${adverbs.length > 0 ? `(${adverbs.join(' ')}) ` : ''}${verb} | ${object ?? ''}`.trim()
    )
  )

check('task-bodies', (text) =>
  (ownBodies.within(text, 0, text.length) ?? []).map(({ text: words, name }) =>
    words === name ? words : `${words} = ${name}`
  )
)

check('task-brackets', (text) => {
  const { assignment } = partAssignment(text)
  if (!assignment) return []
  return [
    ...assignment.actors.map(({ role, text: words }) => `${role} ${words}`),
    ...assignment.partners.map(({ text: words }) => `partner ${words}`),
    ...(assignment.firstLeads ? ['first-leads'] : [])
  ]
})

check('task-subjects', (text) => (subjectOf(text, whole(text))?.bodies ?? []).map(({ text: words }) => words))

check('task-partners', (text) => partnersIn(text, whole(text)).map(({ text: words }) => words))

check('task-deadlines', (text) => {
  const when = { planYear: 2026, publishedOn: '2026-01-15', issuedOn: '2026-01-15' }
  return deadlinesIn(text, timesOf(text), when).map(({ to }) => to ?? '-')
})

check('task-goals', (text) =>
  goalsIn(text, behindTopic(text, 0, text.length)).map(({ start, end }) => text.slice(start, end))
)

test('clauses end at the marks outside brackets and quotes', () => {
  const text = '推进“甲，乙”（含丙，丁）项目，完成验收；归档。'
  expect(clausesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '推进“甲，乙”（含丙，丁）项目',
    '完成验收',
    '归档'
  ])
})

test('the user’s own bodies are known beside ours and win over them', () => {
  const bodies = createBodies([
    { text: '河长办', name: '河长制工作办公室' },
    { text: '发改委', name: '发展改革委', kind: 'office' }
  ])
  const names = (text: string) => bodies.within(text, 0, text.length)?.map(({ name }) => name) ?? null
  expect(names('河长办、市水务局')).toEqual(['河长制工作办公室', '市水务局'])
  expect(names('市发改委')).toEqual(['市发展改革委'])
  expect(ownBodies.of('市发改委')?.name).toBe('市发展和改革委员会')
})

test.each([
  [{ name: '河长制工作办公室' }, 'a body without text'],
  [{ text: '河长办', kind: 'person' }, '河长办: kind person is none of']
])('a body that cannot be used is named: %j', (entry, message) => {
  expect(() => createBodies([entry as never])).toThrow(message)
})

test('a set of words says where one may begin', () => {
  const set = wordSet(['推进', '加快'])
  const text = '要加快、推进'
  expect(set.next(text, 0, text.length)).toBe(1)
  expect(set.next(text, 2, text.length)).toBe(4)
  expect(set.next(text, 5, text.length)).toBe(text.length)
  expect(set.next(text, 0, 1)).toBe(1)
})
