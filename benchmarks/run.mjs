#!/usr/bin/env node
/**
 * All measurements, on the fixtures made many, so that nothing else is needed:
 *
 *   npm run benchmark                 the figures of benchmarks/README.md; half an hour and more
 *   npm run benchmark -- --small      the same on little, to see that it runs
 *   npm run benchmark -- speed cold   some of them: speed, workers, memory, cold, workbook
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { write } from './corpus.mjs'
import { median, megabytes, part } from './measure.mjs'

const small = process.argv.includes('--small')
const chosen = process.argv.slice(2).filter((argument) => argument !== '--small')
const folder = mkdtempSync(join(tmpdir(), 'baogao-benchmark-'))

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`
const rate = (characters, milliseconds) =>
  `${(megabytes(characters) / (milliseconds / 1000)).toFixed(2)} million characters/s`
const times = (value) => `${value.toFixed(value < 10 ? 2 : 0)}×`

const parts = {
  speed() {
    const { characters, ...took } = part('speed', small ? 2 : 12)
    return [
      ['pipeline, text to JSON, one thread', rate(characters, took.pipeline)],
      ['nodejieba, tagging the same', rate(characters, took.tagging)],
      ['Recognizers-Text, the same line by line', rate(characters, took.recognizers)],
      ['throughput against nodejieba', times(took.againstTagging)],
      ['throughput against Recognizers-Text', times(took.againstRecognizers)]
    ]
  },
  workers() {
    const took = part('workers', small ? 100 : 1500, small ? 1 : 5)
    return [
      [`${took.reports} reports, one worker`, seconds(took.one)],
      ['the same, two workers', seconds(took.two)],
      ['two against one', times(took.ratio)],
      ['time that the coordinator is busy, of two', `${(took.coordinator * 100).toFixed(0)} %`]
    ]
  },
  memory() {
    const sizes = small ? [50, 200] : [1000, 10_000]
    const runs = sizes.map((count) => {
      const source = join(folder, `reports-${count}`)
      write(source, count)
      const took = part('command', 'extract', source, '-o', join(folder, `out-${count}`))
      rmSync(source, { recursive: true })
      rmSync(join(folder, `out-${count}`), { recursive: true })
      return { count, ...took }
    })
    return [
      ...runs.map((run) => [
        `extract, ${run.count} reports, all files`,
        `${seconds(run.milliseconds)}, peak ${run.peak} MB`
      ]),
      [`peak for ${sizes[1]} against ${sizes[0]}`, times(runs[1].peak / runs[0].peak)]
    ]
  },
  cold() {
    const source = join(folder, 'one')
    write(source, 1)
    const runs = Array.from({ length: small ? 2 : 9 }, (_, i) => {
      const start = performance.now()
      part('command', 'extract', source, '-o', join(folder, `cold-${i}`))
      return performance.now() - start
    })
    return [['cold start: one report, from command to files', seconds(median(runs))]]
  },
  workbook() {
    const rows = small ? 20_000 : 1_000_000
    const took = part('workbook', rows, join(folder, 'rows.xlsx'))
    return [
      [
        `workbook of ${rows.toLocaleString('en-US')} rows by ${took.columns} columns`,
        seconds(took.milliseconds)
      ],
      ['its size, peak of memory', `${megabytes(took.bytes).toFixed(0)} MB, ${took.peak} MB`]
    ]
  }
}

const unknown = chosen.find((name) => !Object.hasOwn(parts, name))
if (unknown !== undefined) {
  console.error(`benchmark: ${unknown} is none of ${Object.keys(parts).join(', ')}, --small`)
  process.exit(2)
}
try {
  const memory = Math.round(totalmem() / 2 ** 30)
  console.log(
    `${availableParallelism()} cores, ${memory} GiB, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}\n`
  )
  console.log('| measured | |\n|---|---|')
  for (const name of chosen.length > 0 ? chosen : Object.keys(parts)) {
    const load = loadavg()[0].toFixed(1)
    for (const [what, value] of parts[name]()) console.log(`| ${what} | ${value} |`)
    console.log(`| load of the machine before ${name} | ${load} |`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
