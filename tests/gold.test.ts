/**
 * The pipeline against the gold annotations, all files pooled, by the scorer that judges them.
 * Skipped where these do not lie beside the project.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPipeline } from '../pipeline/index.ts'

const shared = fileURLToPath(new URL('../../shared/', import.meta.url))
const here = existsSync(join(shared, 'gold')) && existsSync(join(shared, 'score'))
interface Figures {
  claims: Record<'detection' | 'span' | 'core', { f1: number }>
  facts: Record<'reviewYear' | 'planYear', { accuracy: number }>
  numerals: { accounted: number }
  tasks: { detection: { f1: number } }
}

/** The scorer's figures over every gold file; what it reads is written to `scratch`. */
function score(scratch: string): Figures {
  const pipeline = createPipeline()
  const options = readdirSync(join(shared, 'gold'))
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const gold = join(shared, 'gold', name)
      const { report } = JSON.parse(readFileSync(gold, 'utf8')) as { report: string }
      const text = join(shared, 'reports', report)
      const read = join(scratch, name)
      writeFileSync(read, JSON.stringify(pipeline.run(readFileSync(text), { path: report }).dataset))
      return ['--gold', gold, '--text', text, '--dataset', read]
    })
  const scorer = join(shared, 'score', 'score.mjs')
  return JSON.parse(execFileSync(process.execPath, [scorer, ...options, '--json'], { encoding: 'utf8' }))
}

describe.skipIf(!here)('gold', () => {
  let scratch = ''
  let figures: Figures | null = null

  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), 'gold-'))
    figures = score(scratch)
  }, 120_000)

  afterAll(() => rmSync(scratch, { recursive: true, force: true }))

  it.each([
    ['detection', 0.9],
    ['span', 0.85],
    ['core', 0.8]
  ] as const)('claims: %s at least %d', (figure, floor) => {
    expect(figures!.claims[figure].f1).toBeGreaterThanOrEqual(floor)
  })

  it('every numeral is accounted for', () => expect(figures!.numerals.accounted).toBe(1))

  it('review and plan years are right', () => {
    expect(figures!.facts.reviewYear.accuracy).toBe(1)
    expect(figures!.facts.planYear.accuracy).toBe(1)
  })

  it('tasks: detection at least 0.85', () => expect(figures!.tasks.detection.f1).toBeGreaterThanOrEqual(0.85))
})
