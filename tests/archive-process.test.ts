/** Runs over an archive as users start, kill and split them: the compiled program in processes of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scratch } from './cli-support.ts'
import { writeReports } from './support/archive-reports.ts'
import { type Built, build } from './support/built.ts'

const COUNT = 90
const [folder, remove] = scratch()
const reports = join(folder, 'reports')
const whole = join(folder, 'whole')

let built: Built
const command = (...args: string[]) => [built.program, ...args]
const baogao = (...args: string[]) =>
  spawnSync(process.execPath, command(...args), { encoding: 'utf8', maxBuffer: 1 << 28 })
const extract = (from: string, to: string, ...args: string[]) =>
  baogao('extract', from, '-o', to, '--segmenter', 'node-rs', '--workers', '2', ...args)
/** Of a few reports, for which threads are not worth their start. */
const few = (from: string, to: string, ...args: string[]) =>
  baogao('extract', from, '-o', to, '--segmenter', 'node-rs', '--workers', '0', '--no-xlsx', ...args)

/** Every file of a folder with the hash of its content; run.json alone may differ, it holds times. */
function tree(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(root, name)).isFile()
  )
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(root, name)))
      .digest('hex')
  return Object.fromEntries(files.sort().map((name) => [name, name === 'run.json' ? '' : hash(name)]))
}

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const outcomes = (out: string): Record<string, number> => json(join(out, 'run.json')).outcomes

beforeAll(() => {
  built = build('baogao-archive-test')
  writeReports(reports, COUNT)
  const { status, stderr } = extract(reports, whole, '--parquet')
  expect([status, stderr]).toEqual([0, expect.stringContaining(`${COUNT} reports: `)])
}, 300_000)
afterAll(() => {
  remove()
  built.remove()
})

/** Lines that the manifest holds so far. */
function lines(out: string): number {
  const file = join(out, 'manifest.jsonl')
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 0
}

/** Starts a run and kills it as soon as `when` says so; false where it ended before. */
async function killed(out: string, when: () => boolean): Promise<boolean> {
  const child: ChildProcess = spawn(
    process.execPath,
    command('extract', reports, '-o', out, '--segmenter', 'node-rs', '--workers', '2', '--parquet'),
    { stdio: 'ignore' }
  )
  const ended = new Promise((resolve) => child.on('close', resolve))
  while (!when() && child.exitCode === null) await sleep(3)
  const running = child.exitCode === null
  child.kill('SIGKILL')
  await ended
  return running
}

test('killed at random moments and resumed, it gives the bytes of a run that nobody disturbed', async () => {
  const out = join(folder, 'killed')
  const moments = Array.from({ length: 3 }, () => Math.random())
  for (const [i, moment] of moments.entries()) {
    const target = Math.floor((COUNT / moments.length) * (i + moment))
    expect(await killed(out, () => lines(out) >= target), `killed at ${moments}`).toBe(true)
    // Killed before it made its folder, it has written nothing at all.
    if (!existsSync(out)) continue
    // Nothing half written stands under a name that is read.
    for (const name of Object.keys(tree(out)).filter((one) => one.endsWith('.json')))
      expect(() => json(join(out, name)), name).not.toThrow()
  }
  // While the dataset is made: its first file is there, its last one not yet.
  await killed(out, () => existsSync(join(out, 'datasets.jsonl')))
  const { status } = extract(reports, out, '--parquet')
  expect(status).toBe(0)
  expect(tree(out), `killed at ${moments}`).toEqual(tree(whole))
  const { inputs } = json(join(out, 'run.json'))
  expect(inputs.filter(({ reused }: { reused: boolean }) => reused).length).toBeGreaterThan(COUNT / 2)
}, 300_000)

test('a second run does only what is new or changed', () => {
  const from = join(folder, 'some')
  const out = join(folder, 'some-out')
  writeReports(from, 12)
  few(from, out)
  const before = statSync(join(out, 'claims.csv')).mtimeMs
  const untouched = statSync(join(out, '2013', '3.json')).mtimeMs
  few(from, out)
  expect(statSync(join(out, 'claims.csv')).mtimeMs).toBe(before)
  writeFileSync(join(from, 'new.txt'), '全市新开工保障房1.2万套。\n')
  writeFileSync(join(from, '2011', '1.txt'), '全市新开工保障房1.3万套。\n')
  rmSync(join(out, '2012', '2.json'))
  few(from, out)
  const fresh = json(join(out, 'run.json')).inputs.filter(({ reused }: { reused: boolean }) => !reused)
  expect(fresh.map(({ path }: { path: string }) => path)).toEqual(['2011/1.txt', '2012/2.txt', 'new.txt'])
  expect(statSync(join(out, '2013', '3.json')).mtimeMs).toBe(untouched)
  expect(readFileSync(join(out, 'reports.csv'), 'utf8')).toContain('new.txt')
  // Other facts are another configuration; --force is all again.
  few(from, out, '--region', '青川市')
  expect(json(join(out, '2013', '3.json')).report.region).toBe('青川市')
  few(from, out, '--region', '青川市', '--force')
  expect(json(join(out, 'run.json')).inputs.some(({ reused }: { reused: boolean }) => reused)).toBe(false)
}, 300_000)

test('a dataset that was tampered with is not passed off as the report’s', () => {
  const from = join(folder, 'tampered')
  const out = join(folder, 'tampered-out')
  writeReports(from, 2)
  few(from, out)
  const file = join(out, '2010', '0.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('"schemaVersion"', '"schemaVersioN"'))
  rmSync(join(out, 'claims.csv'))
  const { status, stderr } = few(from, out)
  expect([status, stderr]).toEqual([1, expect.stringMatching(/0\.json: not as it was written; .*--force\n$/)])
  expect(few(from, out, '--force').status).toBe(0)
}, 300_000)

test('duplicates are done once, have their own JSON, and stand in the dataset once', () => {
  const from = join(folder, 'double')
  const out = join(folder, 'double-out')
  writeReports(from, 3)
  mkdirSync(join(from, 'copies'))
  for (const i of [0, 1]) copyFileSync(join(from, `201${i}`, `${i}.txt`), join(from, 'copies', `${i}.txt`))
  const text = readFileSync(join(from, '2012', '2.txt'), 'utf8')
  writeFileSync(join(from, 'copies', 'wide.txt'), Buffer.from(`\uFEFF${text}`, 'utf16le'))
  expect(few(from, out).stderr).toContain('3 reports, 3 duplicates: ')
  const listed = json(join(out, 'run.json')).inputs.filter(
    ({ outcome }: { outcome: string }) => outcome === 'duplicate'
  )
  expect(listed.map(({ path, reason }: { path: string; reason: string }) => [path, reason])).toEqual([
    ['copies/0.txt', 'has the same text as 2010/0.txt'],
    ['copies/1.txt', 'has the same text as 2011/1.txt'],
    ['copies/wide.txt', 'has the same text as 2012/2.txt']
  ])
  const [first, copy] = ['2010', 'copies'].map((name) => json(join(out, name, '0.json')))
  expect(copy).toEqual({ ...first, report: { ...first.report, path: 'copies/0.txt' } })
  expect(readFileSync(join(out, 'datasets.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(3)
  expect(readFileSync(join(out, 'reports.csv'), 'utf8')).toContain('has the same text as 2011/1.txt')
}, 300_000)

describe('more than one machine', () => {
  test('shards merged are a single run; one that is missing is asked for', () => {
    const shards = [1, 2, 3].map((i) => join(folder, `shard-${i}`))
    for (const [i, out] of shards.entries()) extract(reports, out, '--parquet', '--shard', `${i + 1}/3`)
    const shares = shards.map((out) => outcomes(out).done!)
    expect(shares.reduce((sum, share) => sum + share)).toBe(COUNT)
    expect(Math.min(...shares)).toBeGreaterThan(0)
    const out = join(folder, 'merged')
    expect(baogao('merge', ...shards.toReversed(), '-o', out).status).toBe(0)
    expect(tree(out)).toEqual(tree(whole))
    const { status, stderr } = baogao('merge', shards[0]!, shards[2]!, '-o', join(folder, 'less'))
    expect([status, stderr]).toEqual([2, 'baogao: shard 2/3 is missing among the folders\n'])
  }, 300_000)

  test('runs over parts, duplicates among them, merged are a single run; other configurations are not merged', () => {
    const from = join(folder, 'parts')
    writeReports(join(from, 'a'), 4)
    writeReports(join(from, 'b'), 6)
    writeFileSync(join(from, 'b', 'empty.txt'), '')
    const one = join(folder, 'parts-one')
    few(from, one)
    const parts = ['a', 'b'].map((name) => join(folder, `parts-${name}`))
    for (const [i, name] of ['a', 'b'].entries())
      few(join(from, name, '..', `${name}*`, '**', '*.txt'), parts[i]!)
    const out = join(folder, 'parts-merged')
    baogao('merge', ...parts, '-o', out)
    expect(outcomes(out)).toEqual(outcomes(one))
    expect(tree(out)).toEqual(tree(one))
    few(join(from, 'a'), parts[0]!, '--encoding', 'gbk')
    const { status, stderr } = baogao('merge', ...parts, '-o', join(folder, 'no'))
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('of another version, segmenter or configuration')
    ])
  }, 300_000)

  test('a worker on standard input and output gives the datasets of a run', () => {
    const file = join(reports, '2013', '3.txt')
    const order = JSON.stringify({ path: relative(reports, file), file })
    const { stdout } = spawnSync(process.execPath, command('worker', '--stdio', '--segmenter', 'node-rs'), {
      input: `${order}\n`,
      encoding: 'utf8'
    })
    expect(JSON.parse(stdout).dataset).toEqual(json(join(whole, '2013', '3.json')))
  }, 300_000)
})

test('a report that hangs or eats memory fails alone, and is tried again by the next run', () => {
  const from = join(folder, 'poison')
  writeReports(from, 8)
  const bad = join(from, 'endless.txt')
  writeFileSync(bad, '全市完成投资12.5亿元，'.repeat(1_200_000))
  const limits: [string, string, RegExp][] = [
    ['--timeout', '2', /endless\.txt: gave no result within 2 seconds/],
    ['--memory', '60', /endless\.txt: needs more than 60 MB of memory/]
  ]
  for (const [option, value, says] of limits) {
    const out = join(folder, `poison${option}`)
    const { status, stderr } = extract(from, out, option, value)
    expect([status, stderr]).toEqual([3, expect.stringMatching(says)])
    expect(outcomes(out)).toMatchObject({ done: 8, failed: 1 })
  }
  writeFileSync(bad, '全市完成投资12.5亿元。\n')
  expect(extract(from, join(folder, 'poison--timeout')).status).toBe(0)
}, 300_000)

describe('the tables as data', () => {
  const query = (sql: string, ...args: string[]) => baogao('query', sql, whole, ...args)

  test('CSV and Parquet hold the same rows', () => {
    const names = ['reports', 'indicators', 'claims', 'tasks', 'mentions', 'checks', 'codebook']
    const counts = names.map((name) => {
      const csv = `(SELECT count(*) FROM read_csv('${join(whole, `${name}.csv`)}', all_varchar = true))`
      return `SELECT '${name}' AS name, count(*) AS parquet, ${csv} AS csv FROM ${name}`
    })
    const answer = query(counts.join(' UNION ALL '), '--format', 'json')
    const rows = answer.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows.map(({ name }) => name).sort()).toEqual(names.sort())
    for (const { name, parquet, csv } of rows) expect(parquet, name).toBe(csv)
    const claims = readFileSync(join(whole, 'datasets.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .reduce((sum, line) => sum + JSON.parse(line).claims.length, 0)
    expect(Number(rows.find(({ name }) => name === 'claims').parquet)).toBe(claims)
  })

  test('values have their types, and text comes back as it was', () => {
    const sql =
      'SELECT quote, value, "period.from", "period.inferred" FROM claims WHERE "report.id" = (SELECT id FROM reports WHERE path = \'2010/0.txt\') ORDER BY start'
    const answers = query(sql, '--format', 'json')
      .stdout.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const { claims } = json(join(whole, '2010', '0.json'))
    expect(answers).toEqual(
      claims.map(
        ({
          quote,
          value,
          period
        }: {
          quote: string
          value: number
          period: { from: string; inferred: boolean } | null
        }) => ({
          quote,
          value,
          'period.from': period?.from ?? null,
          'period.inferred': period?.inferred ?? null
        })
      )
    )
  }, 300_000)

  test('a wrong statement, or a folder without tables: one line, 2', () => {
    expect(query('SELECT nonsense')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^baogao: .*nonsense.*\n$/)
    })
    expect(baogao('query', 'SELECT 1', folder)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^baogao: .*run\.json: .*\n$/)
    })
  }, 300_000)

  test('datapackage.json describes every file, and every column of every table', () => {
    const { resources } = json(join(whole, 'datapackage.json'))
    const described = resources.map(({ path }: { path: string }) => path)
    const there = readdirSync(whole).filter(
      (name) => /\.(csv|jsonl|xlsx|parquet)$/.test(name) && name !== 'manifest.jsonl'
    )
    expect(described.sort()).toEqual(there.sort())
    for (const { path, bytes, hash, schema } of resources) {
      const content = readFileSync(join(whole, path))
      expect([bytes, hash]).toEqual([
        content.length,
        `sha256:${createHash('sha256').update(content).digest('hex')}`
      ])
      if (!path.endsWith('.csv')) continue
      const [header] = content.toString('utf8').replace('\uFEFF', '').split('\r\n')
      expect(schema.fields.map(({ name }: { name: string }) => name)).toEqual(header!.split(','))
    }
  })
})

test('memory does not grow with the archive: one whose datasets are more than the heap goes through', () => {
  const one = json(join(whole, '2010', '0.json'))
  const script = `
    import { mkdirSync, writeFileSync } from 'node:fs'
    import { makeDataset, openFolder } from ${JSON.stringify(join(built.folder, 'archive', 'index.js'))}
    const one = JSON.parse(process.env.ONE)
    const folder = await openFolder(process.env.OUT)
    const results = []
    for (let i = 0; i < 60; i++) {
      const path = String(i).padStart(5, '0')
      const id = path.padStart(16, '0')
      const text = one.text.padEnd(900_000, '文')
      const stored = await folder.store(path + '.json', Buffer.from(JSON.stringify({ ...one, text, report: { ...one.report, id, path } })))
      results.push({ input: { file: path, entry: null, path }, outcome: 'done', reason: null, fault: null, stored, id })
    }
    const formats = { headers: 'zh', values: 'code', jsonl: true, csv: true, xlsx: true, parquet: false }
    await makeDataset(folder, results, { formats, identity: {} })
    await folder.close()`
  const file = join(folder, 'memory.mjs')
  writeFileSync(file, script)
  const out = join(folder, 'memory')
  const { status, stderr } = spawnSync(process.execPath, ['--max-old-space-size=96', file], {
    env: { ...process.env, ONE: JSON.stringify(one), OUT: out },
    encoding: 'utf8'
  })
  expect([status, stderr]).toEqual([0, ''])
  expect(statSync(join(out, 'datasets.jsonl')).size).toBeGreaterThan(60 * 2_600_000)
}, 300_000)
