/** The level that a change, share, progress or rank of a table speaks of: one of its row and period. */
import type { TableClaim } from './read.ts'

/** Fills `about` of the claims of one part. */
export function linkLevels(claims: readonly TableClaim[]): void {
  const rows = new Map<number, TableClaim[]>()
  for (const one of claims) {
    const row = rows.get(one.row)
    if (row) row.push(one)
    else rows.set(one.row, [one])
  }
  for (const one of claims)
    if (one.claim.kind !== 'level') one.claim.about = levelOf(one, rows)?.claim.id ?? null
}

function levelOf(one: TableClaim, rows: ReadonlyMap<number, TableClaim[]>): TableClaim | undefined {
  const levelsIn = (row: number) =>
    rows.get(row)?.filter(({ claim, segment }) => claim.kind === 'level' && segment === one.segment) ?? []
  // A row 比上年增长 tells of the row above it, in the same column.
  if (one.aspect && one.parent !== null)
    return levelsIn(one.parent).find(({ column }) => column === one.column)
  const inRow = levelsIn(one.row).filter(({ claim }) => claim.status === one.claim.status)
  // A rank behind a rate is the rate's, and no amount is stated of it.
  const before = rows.get(one.row)?.findLast(({ column }) => column.index === one.column.index - 1)
  if (one.claim.kind === 'rank' && before && before.claim.kind !== 'level') return undefined
  const left = inRow.filter(({ column }) => column.index < one.column.index).reverse()
  // 524.6亿元，增长6.2%
  const own = inRow.find(({ column }) => column === one.column)
  if (own) return own
  const near = [...left, ...inRow.filter(({ column }) => column.index > one.column.index)]
  const same = near.filter(({ claim }) => claim.period?.to === one.claim.period?.to)
  const name = one.column.head.rest
  // 工业增加值|增速 beside 地区生产总值|总量 speaks of no amount there.
  const isOf = ({ column: { head } }: TableClaim) =>
    one.claim.kind !== 'change' ||
    name === '' ||
    head.rest === '' ||
    head.rest.includes(name) ||
    name.includes(head.rest)
  return same.find(({ column }) => column.head.rest === name) ?? same.find(isOf)
}
