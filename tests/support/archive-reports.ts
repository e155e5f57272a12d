/** An archive of made-distinct reports: those of the fixtures, each time with another last sentence. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from '../../pipeline/decode/index.ts'
import { packageRoot } from '../../pipeline/lexicon.ts'

const fixtures = join(packageRoot, 'fixtures')

/** Fixtures' texts up to about 1,500 characters, so that hundreds of them take seconds. */
const texts = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => decode(readFileSync(join(fixtures, name, 'report.txt'))).text)
  .map((text) => text.slice(0, text.indexOf('\n', 1500) + 1 || undefined))

/** Writes `count` reports into ten folders below `folder`. */
export function writeReports(folder: string, count: number): void {
  for (let i = 0; i < count; i++) {
    const year = join(folder, `${2010 + (i % 10)}`)
    mkdirSync(year, { recursive: true })
    writeFileSync(join(year, `${i}.txt`), `${texts[i % texts.length]}\n全市共完成项目${i + 1}个。\n`)
  }
}
