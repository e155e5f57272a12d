/** Tables and the claims that they must give: cases/table-*.txt, whose first lines explain the format. */
import { readFileSync } from 'node:fs'
import type { Claim, Dataset } from '../../pipeline/dataset.ts'

export interface TableCase {
  /** File, line and title, by which a failing case is found. */
  place: string
  /** The table's lines and those around it, as they are. */
  text: string
  reviewYear: number
  planYear: number
  /** A line for each claim, its columns two spaces apart. */
  wanted: string[]
}

const OPENER = /^--- (.+?)(?: ! (\d{4}) (\d{4}))?$/

/** @throws Error at a case without `=>` or with an opener that the format does not know. */
export function tableCasesOf(file: string): TableCase[] {
  const lines = readFileSync(new URL(`../cases/${file}`, import.meta.url), 'utf8').split('\n')
  const starts = lines.flatMap((line, i) => (line.startsWith('---') ? [i] : []))
  return starts.map((start, k) => {
    const own = lines.slice(start, starts[k + 1])
    const opener = OPENER.exec(own[0] as string)
    const arrow = own.indexOf('=>')
    if (!opener || arrow < 0)
      throw new Error(`${file}:${start + 1}: a case is --- title, a table, =>, its claims`)
    const [, title, review = '2022', plan = '2023'] = opener
    return {
      place: `${file}:${start + 1} ${title}`,
      text: own.slice(1, arrow).join('\n'),
      reviewYear: Number(review),
      planYear: Number(plan),
      wanted: own
        .slice(arrow + 1)
        .map((line) => line.trim())
        .filter((line) => line !== '' && line !== 'none')
    }
  })
}

/** Stands before each table, so that it is part of a report. */
export const LEAD = '现将有关资料附后，供审阅。\n'

const SIGN = { increase: '+', decrease: '-', flat: '=' } as const
const APPROX = {
  exact: '',
  about: '~',
  over: '>',
  under: '<',
  'at-least': '>=',
  'at-most': '<=',
  range: ''
} as const

/** A dataset's claims in the words of the cases. */
export function linesOf({ claims }: Dataset, reviewYear: number): string[] {
  const line = (id: string | null) => claims.findIndex((claim) => claim.id === id) + 1
  return claims.map((claim) => {
    const { kind, unit, indicator, scope } = claim
    return [
      kind,
      `${amountOf(claim)} ${unit?.text ?? '-'}`,
      indicator?.name ?? '-',
      scope?.text ?? '-',
      ...periodOf(claim, reviewYear),
      ...(claim.baseline?.text ? [`baseline=${claim.baseline.text}`] : []),
      ...(claim.of ? [`of=${claim.of.text}`] : []),
      ...(claim.measure === 'ratio' ? ['measure=ratio'] : []),
      ...(claim.status === 'target' ? ['status=target'] : []),
      ...(claim.about ? [`about=${line(claim.about)}`] : [])
    ].join('  ')
  })
}

function amountOf({ direction, approx, value, lower, upper }: Claim): string {
  const sign = direction ? SIGN[direction] : ''
  return approx === 'range' ? `${sign}${lower}..${upper}` : `${sign}${APPROX[approx]}${value}`
}

/** Nothing for the whole of the year reviewed. */
function periodOf({ period }: Claim, year: number): string[] {
  if (period?.from === `${year}-01-01` && period.to === `${year}-12-31`) return []
  return [`period=${period?.from ?? ''}..${period?.to ?? ''}`]
}
