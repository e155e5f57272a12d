/**
 * Reports to measure with: the fixtures, and the plain texts of the folder that BENCHMARK_REPORTS names,
 * made as many as wanted, no two alike.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from '../dist/pipeline/decode/index.js'

const fixtures = new URL('../fixtures/', import.meta.url).pathname

const folders = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()
const more = process.env.BENCHMARK_REPORTS
const files = [
  ...folders.map((name) => join(fixtures, name, 'report.txt')),
  ...(more ? readdirSync(more).sort() : [])
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(more, name))
]

/** Texts of the fixtures, then of the others, in the order of their names. */
export const texts = files.map((file) => decode(readFileSync(file)).text)

/** The nth report: one of the texts with a last line of its own, since reports of one content are read once. */
export const report = (n) => `${texts[n % texts.length].trimEnd()}\n本册共收录${n + 1}份材料。\n`

/** Writes reports 0 to count - 1 into a folder, a thousand to each folder in it. */
export function write(folder, count) {
  for (let n = 0; n < count; n++) {
    const within = join(folder, String(Math.floor(n / 1000)))
    if (n % 1000 === 0) mkdirSync(within, { recursive: true })
    writeFileSync(join(within, `${n}.txt`), report(n))
  }
}
