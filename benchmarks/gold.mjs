/**
 * Annotated reports, read by the program as it is built, and the scorer that compares the two.
 * Folders are those named on the command line, GOLD-FOLDER REPORTS-FOLDER SCORE.mjs, else those
 * kept beside the checkout.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const shared = fileURLToPath(new URL('../../shared/', import.meta.url))
const [
  gold = join(shared, 'gold'),
  reports = join(shared, 'reports'),
  scorer = join(shared, 'score', 'score.mjs')
] = process.argv.slice(2)

/** Each annotated report with its dataset; ends the process with 2 where there are none. */
export async function readGold() {
  if (![gold, reports, scorer].every((path) => existsSync(path))) {
    console.error('no annotated reports there; name their folder, that of the reports, and the scorer')
    process.exit(2)
  }
  const { createPipeline } = await import('../dist/pipeline/index.js')
  const pipeline = createPipeline()
  return readdirSync(gold)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const { report } = JSON.parse(readFileSync(join(gold, name), 'utf8'))
      const { dataset } = pipeline.run(readFileSync(join(reports, report)), { path: report })
      return { name, report, dataset }
    })
}

/** What the scorer prints of these reports, pooled; `options` are its own. */
export function score(read, ...options) {
  const folder = mkdtempSync(join(tmpdir(), 'gold-'))
  try {
    const args = read.flatMap(({ name, report, dataset }) => {
      const file = join(folder, name)
      writeFileSync(file, JSON.stringify(dataset))
      return ['--gold', join(gold, name), '--text', join(reports, report), '--dataset', file]
    })
    return execFileSync(process.execPath, [scorer, ...args, ...options], { encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
