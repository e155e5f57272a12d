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
import { readGold, score } from './gold.mjs'

const read = await readGold()
console.log('confidence   claims  mean   right')
for (let tenth = 0; tenth < 10; tenth++) {
  const within = ({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth
  const chosen = read.map((one) => ({
    ...one,
    dataset: { ...one.dataset, claims: one.dataset.claims.filter(within) }
  }))
  const { claims } = JSON.parse(score(chosen, '--json'))
  if (claims.predicted === 0) continue
  const all = chosen.flatMap(({ dataset }) => dataset.claims)
  const mean = all.reduce((sum, { confidence }) => sum + confidence, 0) / all.length
  const range = `${(tenth / 10).toFixed(1)}–${((tenth + 1) / 10).toFixed(1)}`
  console.log(
    `${range.padEnd(12)} ${String(claims.predicted).padStart(6)}  ${mean.toFixed(2)}   ${claims.record.precision.toFixed(2)}`
  )
}
