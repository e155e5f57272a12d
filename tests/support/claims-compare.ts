/** Says where a case's claims and those that were read differ, a line for each difference. */
import type { Claim, Dataset, Span } from '../../pipeline/dataset.ts'
import type { Amount, Case, Wanted } from './claims-cases.ts'
import { alike, plain, sameWording } from './claims-wording.ts'

/** Empty where the dataset's records inside `span` are what the case asks for. */
export function differences(one: Case, dataset: Dataset, span: Span): string[] {
  const claims = dataset.claims.filter((claim) => inside(claim.span, span))
  const needed = one.claims.filter(({ optional }) => !optional)
  const wanted = claims.length < one.claims.length ? needed : one.claims
  if (claims.length !== wanted.length)
    return [`claims: want ${wanted.length}, found ${claims.length}: ${claims.map(shown).join(' ; ')}`]
  return [
    ...wanted.flatMap((wanted, i) =>
      claimDifferences(wanted, claims[i]!, claims).map((d) => `${i + 1} ${d}`)
    ),
    ...one.mentions.flatMap((wanted) => mentionDifference(wanted, dataset, span))
  ]
}

const inside = (inner: Span, outer: Span) => inner[0] >= outer[0] && inner[1] <= outer[1]
const meets = (a: Span, b: Span) => a[0] < b[1] && b[0] < a[1]
const shown = ({ quote, kind, indicator }: Claim) => `${quote} ${kind} ${indicator?.name ?? '-'}`

function claimDifferences(wanted: Wanted, claim: Claim, claims: Claim[]): string[] {
  const found: string[] = []
  const expect = (right: boolean, key: string, want: unknown, have: unknown) => {
    if (!right)
      found.push(`${key}: want ${JSON.stringify(want)}, found ${JSON.stringify(have)} (${claim.quote})`)
  }
  const change = claim.kind === 'change'
  expect(wanted.kinds.includes(claim.kind), 'kind', wanted.kinds, claim.kind)
  const amounts = amountsFor(wanted, change)
  const { value, lower, upper, approx } = claim
  expect(
    amounts.some((a) => near(a.value, value) && near(a.lower, lower) && near(a.upper, upper)),
    'value',
    amounts.map((a) => [a.value, a.lower, a.upper]),
    [value, lower, upper]
  )
  expect(
    amounts.some((a) => a.approx === approx),
    'approx',
    amounts[0]?.approx,
    approx
  )
  expect(
    amounts.some((a) => a.direction === claim.direction),
    'direction',
    amounts[0]?.direction,
    claim.direction
  )
  expect(
    wanted.units.some((unit) => plain(unit) === plain(claim.unit?.text)),
    'unit',
    wanted.units,
    claim.unit?.text
  )
  if (change && wanted.kinds.includes('change'))
    expect(claim.measure === wanted.measure, 'measure', wanted.measure, claim.measure)
  expect(
    wanted.indicators.some((name) => sameIndicator(name, claim)),
    'indicator',
    wanted.indicators,
    claim.indicator && [claim.indicator.text, claim.indicator.name]
  )
  expect(sameWords(wanted.scopes, claim.scope?.text), 'scope', wanted.scopes, claim.scope?.text)
  expect(wanted.status.includes(claim.status), 'status', wanted.status, claim.status)
  if (wanted.baseline && change)
    expect(
      sameWords(wanted.baseline, claim.baseline?.text),
      'baseline',
      wanted.baseline,
      claim.baseline?.text
    )
  if (wanted.of && claim.kind !== 'level')
    expect(sameWords(wanted.of, claim.of?.text), 'of', wanted.of, claim.of?.text)
  if (wanted.against) {
    const { from, to } = claim.baseline ?? { from: null, to: null }
    expect(from === wanted.against.from && to === wanted.against.to, 'against', wanted.against, { from, to })
  }
  if (wanted.period) {
    const { from, to } = claim.period ?? { from: null, to: null }
    expect(from === wanted.period.from && to === wanted.period.to, 'period', wanted.period, { from, to })
  }
  if (wanted.about)
    expect(
      wanted.about.some((i) => claim.about === claims[i]?.id),
      'about',
      wanted.about.map((i) => claims[i]?.quote),
      claims.find(({ id }) => id === claim.about)?.quote ?? claim.about
    )
  return found
}

/** Where several kinds are right, the amounts that belong to the kind that was read. */
function amountsFor({ kinds, amounts }: Wanted, change: boolean): Amount[] {
  if (kinds.length < 2 || !kinds.includes('change')) return amounts
  return amounts.filter(({ direction }) => (direction !== null) === change)
}

const near = (a: number | null, b: number | null) =>
  a === b || (a !== null && b !== null && Math.abs(a - b) < Math.max(0.0005, 1e-9 * Math.abs(a)))

/** As near as the measure of the gold annotations asks: names, and words as they stand; behind = the name itself. */
const sameIndicator = (want: string | null, { indicator }: Claim) =>
  want === null || want.startsWith('=')
    ? (indicator?.name ?? null) === (want?.slice(1) ?? null)
    : Math.max(sameWording(want, indicator?.text), sameWording(want, indicator?.name)) >= 0.7

const sameWords = (want: (string | null)[], have: string | null | undefined) =>
  want.some((words) => (words === null ? have == null : have != null && alike(words, have) >= 0.6))

function mentionDifference(
  { quotes, classes }: Case['mentions'][number],
  dataset: Dataset,
  span: Span
): string[] {
  const text = dataset.text.slice(...span)
  const places = quotes.flatMap((quote): Span[] => {
    const at = text.indexOf(quote)
    return at < 0 ? [] : [[span[0] + at, span[0] + at + quote.length]]
  })
  if (places.length === 0) return [`mention: ${quotes.join('|')} is not in the sentence`]
  const met = dataset.mentions.filter((mention) => places.some((place) => meets(place, mention.span)))
  if (met.some((mention) => classes.includes(mention.class))) return []
  return [
    `mention ${quotes[0]}: want ${classes.join('|')}, found ${met.map((m) => `${m.quote} ${m.class}`).join(', ') || 'none'}`
  ]
}
