/**
 * Numbers and percentages of a peer project's tests, beside our reading of the same words.
 * Skipped where its cases are not at hand. docs/peers.md says who is right where we differ.
 */
import { describe, expect, it } from 'vitest'
import { ourNumbers, ourPercents, type PeerCase, peerCases } from './support/peers.ts'
import { apart, type Convention, judged } from './support/peers-judge.ts'

/** Cases on which both agree, of those that both read by the same convention, when last measured. */
const SUITES = [
  { suite: 'rt_number', read: ourNumbers, agreed: 306, of: 306 },
  { suite: 'rt_percent', read: ourPercents, agreed: 83, of: 85 }
] as const

describe.each(SUITES)('$suite', ({ suite, read, agreed, of }) => {
  const cases = peerCases(suite)
  const results = (cases ?? []).map((one) => ({ one, ...judged(one, read(one.input)) }))

  it.skipIf(!cases)('agrees with the peer where conventions are the same', () => {
    const same = results.filter(({ convention }) => convention === null)
    const wrong = same.filter(({ agrees }) => !agrees)
    expect(same.length - wrong.length, wrong.map(({ one }) => one.input).join('\n')).toBeGreaterThanOrEqual(
      agreed
    )
    expect(same.length).toBeGreaterThanOrEqual(of)
  })

  it.skipIf(!cases)('every other convention is needed by a case', () => {
    const used = new Set<Convention | null>(results.map(({ convention }) => convention))
    expect([...used].filter(Boolean).sort()).toEqual(apart(suite))
  })
})

describe.each(['rt_currency', 'rt_dimension'])('%s', (suite) => {
  const cases: PeerCase[] | null = peerCases(suite)
  it.skipIf(!cases)('is read without a fault', () => {
    for (const { input } of cases!) expect(() => ourNumbers(input)).not.toThrow()
  })
})
