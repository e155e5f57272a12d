/** Reads the case files of checks; their format is explained at the top of cases/check-changes.txt. */
import { readFileSync } from 'node:fs'
import type { Check, Dataset } from '../../pipeline/dataset.ts'

export interface CheckCase {
  /** File and line, by which a failing case is found. */
  place: string
  text: string
  reviewYear: number
  planYear: number
  part: 'review' | 'plan'
  /** A line for each check, as `readable` writes it. */
  checks: string[]
}

const STAND = /^! (\d{4}) (\d{4}) (review|plan)$/

/** @throws Error at a line that the format does not know. */
export function checkCasesOf(file: string): CheckCase[] {
  const cases: CheckCase[] = []
  let stand: Pick<CheckCase, 'reviewYear' | 'planYear' | 'part'> | null = null
  const lines = readFileSync(new URL(`../cases/${file}`, import.meta.url), 'utf8').split('\n')
  for (const [i, line] of lines.entries()) {
    const place = `${file}:${i + 1}`
    if (line.trim() === '' || line.startsWith('#')) continue
    const found = STAND.exec(line)
    if (found)
      stand = {
        reviewYear: Number(found[1]),
        planYear: Number(found[2]),
        part: found[3] as CheckCase['part']
      }
    else if (!stand) throw new Error(`${place}: the years come first`)
    else if (!line.startsWith('  '))
      cases.push({ place, text: line.replaceAll('\\n', '\n'), ...stand, checks: [] })
    else addCheck(cases.at(-1), line, place)
  }
  for (const { place, checks } of cases)
    if (checks.length === 0) throw new Error(`${place}: no check below it, and no \`none\``)
  return cases.map((one) => ({ ...one, checks: one.checks.filter((check) => check !== 'none') }))
}

function addCheck(one: CheckCase | undefined, line: string, place: string): void {
  const cells = line.trim().split(/ {2,}/)
  const right = cells.length === 3 ? /^(?:holds|fails)$/.test(cells[1]!) : line.trim() === 'none'
  if (!one || !right) throw new Error(`${place}: rule, holds or fails, figures; or none`)
  one.checks.push(cells.join('  '))
}

/** Checks as the case files write them. */
export function readable({ claims }: Dataset, checks: readonly Check[]): string[] {
  const quotes = new Map(claims.map(({ id, quote }) => [id, quote.replace(/\s+/g, '')]))
  return checks.map(
    ({ rule, holds, claims }) =>
      `${rule}  ${holds ? 'holds' : 'fails'}  ${claims.map((id) => quotes.get(id) ?? id).join(' | ')}`
  )
}
