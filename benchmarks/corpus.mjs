/** Reports to measure with: the fixtures, made as many as wanted, no two alike. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from '../dist/pipeline/decode/index.js'

const fixtures = new URL('../fixtures/', import.meta.url).pathname

/** The fixtures' texts, in the order of their names. */
export const texts = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()
  .map((name) => decode(readFileSync(join(fixtures, name, 'report.txt'))).text)

/** The nth report: a fixture with a last line of its own, since reports of one content are read once. */
export const report = (n) => `${texts[n % texts.length].trimEnd()}\n本册共收录${n + 1}份材料。\n`

/** Writes reports 0 to count - 1 into a folder, a thousand to each folder in it. */
export function write(folder, count) {
  for (let n = 0; n < count; n++) {
    const within = join(folder, String(Math.floor(n / 1000)))
    if (n % 1000 === 0) mkdirSync(within, { recursive: true })
    writeFileSync(join(within, `${n}.txt`), report(n))
  }
}
