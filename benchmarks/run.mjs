#!/usr/bin/env node
/**
 * All measurements, on the fixtures made many, so that nothing else is needed:
 *
 *   npm run benchmark                 the figures of benchmarks/README.md; half an hour and more
 *   npm run benchmark -- --small      the same on little, to see that it runs
 *   npm run benchmark -- speed cold   some of them: speed, workers, memory, killed, queue, cold, workbook
 *   npm run benchmark -- --reports DIR --few 200 --many 2000 killed
 *                                     with the plain texts of a folder besides the fixtures, and so many reports
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { median, megabytes, part } from './measure.mjs'

const { small, few, many, chosen } = readArguments()
const { write } = await import('./corpus.mjs')
const folder = mkdtempSync(join(tmpdir(), 'baogao-benchmark-'))

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`
const rate = (characters, milliseconds) =>
  `${(megabytes(characters) / (milliseconds / 1000)).toFixed(2)} million characters/s`
const times = (value) => `${value.toFixed(value < 10 ? 2 : 0)}×`

const archives = new Map()

/** An archive of so many reports and what an undisturbed run makes of it, made once. */
function archive(count) {
  if (!archives.has(count)) {
    const source = join(folder, `reports-${count}`)
    const out = join(folder, `out-${count}`)
    write(source, count)
    archives.set(count, { source, out, ...part('command', 'extract', source, '-o', out) })
  }
  return archives.get(count)
}

/** How a run that was disturbed compares with one that was not. */
const compared = ({ files, different }) =>
  different.length === 0
    ? `all ${files} files the same, byte for byte (run.json, with its times, aside)`
    : `${different.length} of ${files} files DIFFER: ${different.slice(0, 3).join(', ')}`

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
    const [less, more] = [archive(few), archive(many)]
    return [
      [`extract, ${few} reports, all files`, `${seconds(less.milliseconds)}, peak ${less.peak} MB`],
      [`extract, ${many} reports, all files`, `${seconds(more.milliseconds)}, peak ${more.peak} MB`],
      [`peak for ${many} against ${few}`, times(more.peak / less.peak)]
    ]
  },
  killed() {
    const { source, out, milliseconds } = archive(many)
    const resumed = join(folder, 'resumed')
    const took = part('killed', source, out, resumed, milliseconds)
    rmSync(resumed, { recursive: true })
    return [
      [`${many} reports, killed ${took.kills} times, from first to last`, seconds(took.milliseconds)],
      ['against an undisturbed run', compared(took)]
    ]
  },
  queue() {
    const { source, out } = archive(many)
    const queued = join(folder, 'queue')
    const took = part('queue', source, out, queued, many)
    rmSync(queued, { recursive: true })
    return [
      [
        `${many} reports on a queue, two workers, ${took.kills} killed, Redis restarted once`,
        `${seconds(took.milliseconds)}; ${took.done} done, ${took.waiting + took.busy + took.delayed} left, ${took.parked} parked`
      ],
      ['merged, against an undisturbed run', compared(took)]
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

function readArguments() {
  const options = {
    small: { type: 'boolean' },
    reports: { type: 'string' },
    few: { type: 'string' },
    many: { type: 'string' }
  }
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    // For the parts, each a process of its own, as well.
    if (values.reports !== undefined) process.env.BENCHMARK_REPORTS = resolve(values.reports)
    return {
      small: values.small ?? false,
      few: Number(values.few ?? (values.small ? 50 : 1000)),
      many: Number(values.many ?? (values.small ? 200 : 10_000)),
      chosen: positionals
    }
  } catch (error) {
    console.error(`benchmark: ${error.message.split('. ')[0]}`)
    process.exit(2)
  }
}

const unknown = chosen.find((name) => !Object.hasOwn(parts, name))
if (unknown !== undefined) {
  console.error(`benchmark: ${unknown} is none of ${Object.keys(parts).join(', ')}`)
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
