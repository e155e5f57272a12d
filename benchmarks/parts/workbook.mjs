/** workbook.mjs ROWS FILE: a workbook whose table of claims has that many rows, distinct ones. */
import { createWriteStream, statSync } from 'node:fs'
import { pipeline as pipe } from 'node:stream/promises'
import { createMeasure, createStyles, createTables, xlsxChunks } from '../../dist/output/index.js'
import { createPipeline } from '../../dist/pipeline/index.js'
import { report, texts } from '../corpus.mjs'
import { peak } from '../measure.mjs'

const [count, file] = [Number(process.argv[2]), process.argv[3]]
const pipeline = createPipeline()
const source = { mediaType: 'text/plain', encoding: 'utf-8', sha256: '0'.repeat(64) }
const tables = createTables({ headers: 'zh', values: 'code' })
const at = tables.shapes.findIndex(({ name }) => name === 'claims')
const rows = texts.flatMap((_, n) => {
  const path = `${n}.txt`
  const { dataset } = pipeline.runText(report(n), { ...source, path })
  return tables.rowsOf({ path, outcome: 'done', reason: null, dataset })[at]
})
/** Its first text made its own: a workbook may not live on rows that are alike. */
function row(n) {
  const { mark, cells } = rows[n % rows.length]
  const first = cells.findIndex((cell) => typeof cell === 'string')
  return { mark, cells: cells.map((cell, i) => (i === first ? `${cell} ${n}` : cell)) }
}
function* all() {
  for (let n = 0; n < count; n++) yield row(n)
}

const start = performance.now()
const styles = createStyles()
const measure = createMeasure(tables.shapes[at], styles)
for (const one of all()) measure.add(one)
async function* streamed() {
  yield* all()
}
await pipe(xlsxChunks([{ ...measure.result(), rows: streamed() }], styles), createWriteStream(file))
console.log(
  JSON.stringify({
    rows: count,
    columns: rows[0].cells.length,
    milliseconds: performance.now() - start,
    bytes: statSync(file).size,
    peak: peak()
  })
)
