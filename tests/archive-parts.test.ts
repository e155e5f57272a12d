/** The parts that a run over many reports is made of. */
import { appendFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { inZip } from '../archive/discover/zip.ts'
import { each } from '../archive/each.ts'
import { ArchiveError, createLocal, findInputs, openFolder, parseShard, serve } from '../archive/index.ts'
import { type Entry, openJournal } from '../archive/journal.ts'
import { inShard } from '../archive/shard.ts'
import { duration, status } from '../cli/progress.ts'
import { putIn, scratchEach } from './cli-support.ts'

let folder: string
scratchEach((fresh) => {
  folder = fresh
})

const put = (name: string, content: string | Uint8Array = '文'): string => putIn(folder, name, content)

const paths = async (...args: string[]) => (await findInputs(args)).map(({ path }) => path)

describe('discovery', () => {
  test('a folder gives what is a report by its name, or by its content', async () => {
    for (const name of ['a.txt', 'b/c.DOCX', 'd.html', 'e.csv', 'f.png', 'notes.md']) put(name)
    put('lost', '%PDF-1.4\n')
    put('page.php', '<!DOCTYPE html><p>文')
    put('.hidden.txt')
    expect(await paths(folder)).toEqual(['a.txt', 'b/c.DOCX', 'd.html', 'lost', 'page.php'])
  })

  test('a pattern gives files named from its first sign on', async () => {
    for (const name of ['2011/a.txt', '2011/x/b.txt', '2012/a.txt', '2012/a.md']) put(name)
    expect(await paths(join(folder, '201*', '**', '*.txt'))).toEqual([
      '2011/a.txt',
      '2011/x/b.txt',
      '2012/a.txt'
    ])
    await expect(paths(join(folder, '*.none'))).rejects.toThrow('no such file')
  })

  test('a ZIP is a folder, within a folder and in an argument; names that stand there twice are told apart', async () => {
    const inner = zipSync({
      'x/a.txt': Buffer.from('文'),
      '__MACOSX/a.txt': Buffer.from(''),
      'b.jpg': Buffer.from('')
    })
    put('r/all.zip', zipSync({ 'a.txt': Buffer.from('一'), 'in.zip': inner }))
    expect(await paths(join(folder, 'r'))).toEqual(['all.zip/a.txt', 'all.zip/in.zip/x/a.txt'])
    expect(await paths(join(folder, 'r', 'all.zip'))).toEqual(['a.txt', 'in.zip/x/a.txt'])
  })

  test('an Office file that is called .zip is a report, a broken ZIP an input that fails', async () => {
    const file = put('a.zip', zipSync({ '[Content_Types].xml': Buffer.from('<a/>') }))
    expect(await inZip({ file, entry: null, path: 'a.zip', whole: file }, '')).toBe(null)
    expect(await findInputs([put('b.zip', 'PK no more')])).toEqual([
      expect.objectContaining({ path: 'b.zip', entry: null, broken: expect.stringMatching(/ZIP/) })
    ])
  })

  test('rows of a table are reports where their column is named', async () => {
    const file = put('t.csv', '编号,全文\n1/2,甲。\n甲,乙。\n甲,丙。\n,丁。\n')
    const columns = { textColumn: '全文', idColumn: '编号' }
    const inputs = await findInputs([file], { columns })
    expect(inputs.map(({ path, entry }) => [path, entry])).toEqual([
      ['1_2.txt', 1],
      ['4.txt', 4],
      ['甲.txt', 2],
      ['甲~2.txt', 3]
    ])
    const [missing] = await findInputs([file], { columns: { textColumn: '正文' } })
    expect(missing?.broken).toMatch(/no column 正文.*编号, 全文/)
  })

  test('hundreds of files of one name take their folders with them', async () => {
    const files = Array.from({ length: 300 }, (_, i) => put(`${i}/a.txt`))
    expect(new Set(await paths(...files)).size).toBe(300)
  })
})

describe('each', () => {
  async function* count(to: number, taken: { now: number }) {
    for (let i = 0; i < to; i++) {
      taken.now = i + 1
      yield i
    }
  }

  test('takes no more from the source than is worked on', async () => {
    const taken = { now: 0 }
    let done = 0
    await each(count(50, taken), 3, async () => {
      await sleep(1)
      expect(taken.now - done).toBeLessThanOrEqual(3)
      done++
    })
    expect(done).toBe(50)
  })

  test('what the work throws ends it, when what was begun has ended', async () => {
    let ended = 0
    const work = async (i: number) => {
      await sleep(1)
      ended++
      if (i === 5) throw new Error('six')
    }
    await expect(each(count(50, { now: 0 }), 3, work)).rejects.toThrow('six')
    expect(ended).toBeLessThan(12)
  })
})

describe('the manifest', () => {
  const entry = (path: string, reason = 'x'): Entry => ({
    path,
    sha256: 'ab',
    bytes: 1,
    settings: 's',
    version: '1',
    outcome: 'failed',
    fault: { kind: 'report', reason },
    id: null,
    stored: null,
    counts: null
  })

  test('keeps the latest of a path, in order at the end', async () => {
    const file = join(folder, 'm.jsonl')
    const journal = await openJournal(file)
    for (const path of ['b', 'a', 'b']) await journal.add(entry(path))
    await journal.add(entry('b', 'last'))
    const again = await openJournal(file)
    expect([again.get('a')?.path, again.get('b')?.fault?.reason, again.get('c')]).toEqual([
      'a',
      'last',
      undefined
    ])
    expect([...again.ordered()].map((line) => JSON.parse(line).path)).toEqual(['a', 'b'])
  })

  test('cut off at any byte, it loses no more than its last line, and goes on', async () => {
    const file = join(folder, 'm.jsonl')
    const journal = await openJournal(file)
    for (const path of ['甲', '乙', '丙']) await journal.add(entry(path))
    const whole = readFileSync(file)
    const last = whole.lastIndexOf(10, -2) + 1
    for (let size = last; size < whole.length; size += 7) {
      writeFileSync(file, whole)
      truncateSync(file, size)
      const torn = await openJournal(file)
      expect([torn.get('乙')?.path, torn.get('丙')]).toEqual(['乙', undefined])
      await torn.add(entry('丁'))
      const after = await openJournal(file)
      expect([after.get('乙')?.path, after.get('丁')?.path]).toEqual(['乙', '丁'])
    }
  })

  test('a line of rubbish is passed over', async () => {
    const file = join(folder, 'm.jsonl')
    await (await openJournal(file)).add(entry('a'))
    appendFileSync(file, '{"path":"b","sha\0\0\0\n')
    expect((await openJournal(file)).get('a')?.path).toBe('a')
  })
})

describe('an output folder', () => {
  test('holds one run at a time; what a killed one left is swept away', async () => {
    const first = await openFolder(folder)
    // Of this process, which a second run in it cannot be told from.
    writeFileSync(
      join(folder, '.baogao', 'lock'),
      JSON.stringify({ pid: process.ppid, host: hostname(), since: null })
    )
    await expect(openFolder(folder)).rejects.toThrow(/another run \(process \d+\) is writing to this folder/)
    await expect(openFolder(folder)).rejects.toBeInstanceOf(ArchiveError)
    await first.close()
    for (const other of [
      { pid: process.ppid, host: 'elsewhere', since: null },
      { pid: 2 ** 22 + 1, host: hostname(), since: null },
      { pid: process.pid, host: hostname(), since: null }
    ]) {
      mkdirSync(join(folder, '.baogao', 'tmp'), { recursive: true })
      put('.baogao/tmp/half', 'half')
      put('.baogao/lock', JSON.stringify(other))
      const folderAgain = await openFolder(folder)
      expect(() => readFileSync(join(folder, '.baogao', 'tmp', 'half'))).toThrow('ENOENT')
      await folderAgain.close()
    }
  })

  test('a file is written whole or not at all', async () => {
    const open = await openFolder(folder)
    async function* broken() {
      yield 'half'
      throw new Error('no more')
    }
    await open.write('a/b.txt', 'old')
    await expect(open.write('a/b.txt', broken())).rejects.toThrow('no more')
    expect(readFileSync(join(folder, 'a', 'b.txt'), 'utf8')).toBe('old')
    await open.close()
  })
})

describe('shards', () => {
  const env = (over: Record<string, string>) => over
  test.each([
    ['3/8', {}, { index: 2, count: 8 }],
    ['auto/4', { JOB_COMPLETION_INDEX: '3' }, { index: 3, count: 4 }],
    [
      'auto',
      { SLURM_ARRAY_TASK_ID: '11', SLURM_ARRAY_TASK_MIN: '10', SLURM_ARRAY_TASK_COUNT: '5' },
      { index: 1, count: 5 }
    ],
    ['auto', { AWS_BATCH_JOB_ARRAY_INDEX: '0', AWS_BATCH_JOB_ARRAY_SIZE: '2' }, { index: 0, count: 2 }]
  ])('%s', (text, set, shard) => {
    expect(parseShard(text, env(set))).toEqual(shard)
  })
  test.each([
    ['0/8', {}, /shard 0 of 8/],
    ['9/8', {}, /shard 9 of 8/],
    ['8', {}, /no shard/],
    ['auto/8', {}, /which shard is this/],
    ['auto', { JOB_COMPLETION_INDEX: '0' }, /how many/]
  ])('%s is refused', (text, set, says) => {
    expect(() => parseShard(text, env(set))).toThrow(says)
  })
  test('every hash is of exactly one shard', () => {
    for (let i = 0; i < 200; i++) {
      const hash = (i * 7919 * 2654435761).toString(16).padStart(64, '0')
      const of = [0, 1, 2, 3, 4].filter((index) => inShard(hash.slice(-64), { index, count: 5 }))
      expect(of).toHaveLength(1)
    }
  })
})

test('lines in, lines out, in their order, the faulty ones too', async () => {
  const file = put('b.txt', '全市新开工保障房1.2万套。\n')
  const lines = [
    {
      path: 'a.txt',
      text: '青川市2023年工作总结\n全市新开工保障房1.2万套，同比增长8.5%。\n',
      given: { region: '甲市' }
    },
    { file },
    { path: 'c.txt', base64: Buffer.from('全市完成投资3亿元。').toString('base64') },
    { path: 'd.txt', text: '' },
    { file: join(folder, 'none.txt') },
    { path: 'e.txt' },
    { path: 'f.txt', text: '文', colour: 'red' }
  ].map((line) => JSON.stringify(line))
  const executor = createLocal({
    segmenter: 'node-rs',
    encoding: null,
    units: [],
    indicators: [],
    bodies: []
  })
  const out: string[] = []
  await serve(
    Readable.from(`${lines.join('\n')}\n\nno json\n`),
    async (line) => void out.push(line),
    executor
  )
  const answers = out.map((line) => JSON.parse(line))
  expect(answers.map(({ path, outcome, failure }) => [path, outcome, failure])).toEqual([
    ['a.txt', 'done', null],
    [file, 'done', null],
    ['c.txt', 'done', null],
    ['d.txt', 'failed', 'report'],
    [join(folder, 'none.txt'), 'failed', 'disk'],
    [null, 'failed', 'report'],
    [null, 'failed', 'report'],
    [null, 'failed', 'report']
  ])
  expect(answers[0].dataset.report).toMatchObject({ region: '甲市', given: ['region'] })
  expect(answers[0].dataset.claims).toHaveLength(2)
  expect(answers.slice(5).map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/^line 6: expected one of text, base64, file$/),
    expect.stringMatching(/^line 7: .*colour/),
    expect.stringMatching(/^line 9: /)
  ])
})

describe('progress', () => {
  test.each([
    [8, '8 s'],
    [200, '3 min 20 s'],
    [7500, '2 h 05 min']
  ])('%d seconds', (seconds, text) => expect(duration(seconds)).toBe(text))
  test('rate and time left count only what was done now', () => {
    const line = status({ done: 60, total: 100, fresh: 20, failed: 2 }, 10)
    expect(line).toContain('60/100 2.0/s, 20 s left, 2 failed')
  })
})
