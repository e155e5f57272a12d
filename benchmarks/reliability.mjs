#!/usr/bin/env node
/**
 * Prints how well confidence holds: for claims of each tenth of confidence, how many there are,
 * their mean confidence, and the share that gold has right in full.
 *
 *   npm run reliability -- GOLD-FOLDER REPORTS-FOLDER SCORE.mjs
 *
 * The scorer judges: it is run on datasets that hold one tenth's claims alone, and its precision
 * for whole records is the share that is right.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const shared = new URL('../../shared/', import.meta.url).pathname
const [gold = `${shared}gold`, reports = `${shared}reports`, score = `${shared}score/score.mjs`] =
  process.argv.slice(2)
if (![gold, reports, score].every((path) => existsSync(path))) {
  console.error('reliability: no gold there; name its folder, that of the reports, and the scorer')
  process.exit(2)
}
const { createPipeline } = await import('../dist/pipeline/index.js')
const pipeline = createPipeline()
const read = readdirSync(gold)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const { report } = JSON.parse(readFileSync(join(gold, name), 'utf8'))
    const { dataset } = pipeline.run(readFileSync(join(reports, report)), { path: report })
    return { name, report, dataset }
  })

const folder = mkdtempSync(join(tmpdir(), 'reliability-'))
try {
  console.log('confidence   claims  mean   right')
  for (let tenth = 0; tenth < 10; tenth++) {
    const within = ({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth
    const chosen = read.flatMap(({ dataset }) => dataset.claims.filter(within))
    const args = read.flatMap(({ name, report, dataset }) => {
      const file = join(folder, name)
      writeFileSync(file, JSON.stringify({ ...dataset, claims: dataset.claims.filter(within) }))
      return ['--gold', join(gold, name), '--text', join(reports, report), '--dataset', file]
    })
    const { claims } = JSON.parse(execFileSync('node', [score, ...args, '--json'], { encoding: 'utf8' }))
    if (claims.predicted === 0) continue
    const mean = chosen.reduce((sum, { confidence }) => sum + confidence, 0) / chosen.length
    const range = `${(tenth / 10).toFixed(1)}–${((tenth + 1) / 10).toFixed(1)}`
    console.log(
      `${range.padEnd(12)} ${String(claims.predicted).padStart(6)}  ${mean.toFixed(2)}   ${claims.record.precision.toFixed(2)}`
    )
  }
} finally {
  rmSync(folder, { recursive: true })
}
