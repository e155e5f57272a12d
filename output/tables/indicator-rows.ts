/**
 * The claims of a report side by side: one row for what is said of one indicator, scope and period.
 *
 * A level opens a row. What is about it joins that row, whatever its own period; other claims join
 * the row of their own indicator, scope and period. A row holds one claim of a sort, so a second one
 * (一个同比，一个环比) goes to another row of the same name: nothing is merged away.
 */
import type { Claim } from '../../pipeline/dataset.ts'
import { type Contribution, contributionOf } from './indicator-cells.ts'
import type { View } from './view.ts'

export interface IndicatorRow {
  view: View
  /** The claim that opened the row; indicator, scope and period are its. */
  anchor: Claim
  /** All claims of the row, in the order of the text. */
  claims: Claim[]
  /** Values by column key. */
  cells: Contribution
}

/** Claims without an indicator are left out: they have no row to head. */
export function indicatorRows(view: View): IndicatorRow[] {
  const rows: IndicatorRow[] = []
  const byKey = new Map<string, IndicatorRow[]>()
  const keyOfClaim = new Map<string, string>()
  for (const claim of inTurn(view.dataset.claims.filter(({ indicator }) => indicator !== null))) {
    const key = (claim.about !== null && keyOfClaim.get(claim.about)) || keyOf(claim)
    const candidates = byKey.get(key) ?? []
    const contribution = contributionOf(claim)
    let row = inPreference(candidates, claim).find(({ cells }) => fits(cells, contribution))
    if (!row) {
      row = { view, anchor: claim, claims: [], cells: {} }
      rows.push(row)
      byKey.set(key, [...candidates, row])
    }
    row.claims.push(claim)
    Object.assign(row.cells, contribution)
    keyOfClaim.set(claim.id, key)
  }
  for (const row of rows) row.claims.sort(byPlace)
  return rows.sort((a, b) => byPlace(a.claims[0]!, b.claims[0]!))
}

const byPlace = (a: Claim, b: Claim): number => a.span[0] - b.span[0] || a.span[1] - b.span[1]

/** Levels first, then what is about them, then the rest, each in the order of the text. */
function inTurn(claims: Claim[]): Claim[] {
  const turn = ({ kind, about }: Claim) => (kind === 'level' ? 0 : about !== null ? 1 : 2)
  return [...claims].sort((a, b) => turn(a) - turn(b) || byPlace(a, b))
}

/** A claim never joins a level other than the one it is about; where that is not said, its own sentence's comes first. */
function inPreference(rows: IndicatorRow[], claim: Claim): IndicatorRow[] {
  const related = ({ claims }: IndicatorRow) =>
    claims.some(({ id, sentence }) =>
      claim.about === null ? sentence === claim.sentence : id === claim.about
    )
  const open = ({ claims }: IndicatorRow) =>
    claim.about === null || claims.every(({ kind }) => kind !== 'level')
  return [...rows.filter(related), ...rows.filter((row) => !related(row) && open(row))]
}

const keyOf = ({ indicator, scope, period }: Claim): string =>
  JSON.stringify([indicator?.name, scope?.text ?? null, period?.from ?? null, period?.to ?? null])

/** No cell would get a second value. */
const fits = (cells: Contribution, more: Contribution): boolean =>
  Object.entries(more).every(([key, value]) => !(key in cells) || cells[key] === value)
