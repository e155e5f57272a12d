import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { Dataset } from '../pipeline/dataset.ts'
import { baogao as main, putIn, report, scratchEach, type World } from './cli-support.ts'

let folder: string
let out: string
scratchEach((fresh) => {
  folder = fresh
  out = join(folder, 'out')
})

/** Puts files into the folder and gives their paths. */
const put = (files: Record<string, string | Uint8Array>): string[] =>
  Object.entries(files).map(([name, content]) => putIn(folder, name, content))

/** node-rs, so that no line hangs on whether nodejieba could be installed. */
const baogao = (args: string[], world?: World) =>
  main(args[0] === 'extract' ? [...args, '--segmenter', 'node-rs'] : args, world)

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

describe('to a folder', () => {
  test('one report: its dataset, the workbook, the tables and the manifest', async () => {
    const [file] = put({ '总结.txt': report })
    const { exit, stdout, stderr } = await baogao(['extract', file!, '-o', out])
    expect(exit).toBe(0)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^1 report: \d+ claims?, /)
    expect(stderr).toContain('总结.json')
    const dataset = Dataset.parse(json(join(out, '总结.json')))
    expect(dataset.text).toBe(report)
    expect(dataset.report.path).toBe('总结.txt')
    expect(readdirSync(out)).toEqual(expect.arrayContaining(['baogao.xlsx', 'claims.csv', 'run.json']))
  })

  test('the manifest names version, segmenter, configuration, inputs and times', async () => {
    const files = put({ 'a.txt': report, 'b.txt': '' })
    await baogao(['extract', ...files, '-o', out, '--region', '青川市'])
    const run = json(join(out, 'run.json'))
    expect(run.version).toMatch(/^\d+\.\d+\.\d+/)
    expect(run.segmenter).toEqual({ name: 'node-rs', version: expect.stringMatching(/^\d/) })
    expect(run.configuration).toMatchObject({ region: '青川市', segmenter: 'node-rs' })
    expect(Date.parse(run.finished)).toBeGreaterThanOrEqual(Date.parse(run.started))
    expect(run.inputs).toEqual([
      expect.objectContaining({ path: 'a.txt', outcome: 'done', reason: null, file: 'a.json' }),
      expect.objectContaining({
        path: 'b.txt',
        outcome: 'failed',
        reason: 'the file is empty',
        file: null,
        bytes: 0
      })
    ])
    expect(run.inputs[0].sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('tables can be left out', async () => {
    const [file] = put({ 'a.txt': report })
    await baogao(['extract', file!, '-o', out, '--no-xlsx', '--no-csv', '--no-jsonl'])
    expect(readdirSync(out).sort()).toEqual(['a.json', 'manifest.jsonl', 'run.json'])
  })

  test('two runs give the same bytes, in any order and on any number of workers', async () => {
    const files = put({ 'a.txt': report, 'b.txt': `${report}${report}`, 'c.txt': report.replace('8.5', '9') })
    const again = join(folder, 'again')
    await baogao(['extract', ...files, '-o', out, '--concurrency', '1'])
    await baogao(['extract', ...files.toReversed(), '-o', again, '--concurrency', '3'])
    const names = readdirSync(out).filter((name) => name !== 'run.json')
    expect(readdirSync(again).filter((name) => name !== 'run.json')).toEqual(names)
    for (const name of names)
      expect(readFileSync(join(again, name)).equals(readFileSync(join(out, name))), name).toBe(true)
  })

  test.each([
    ['zh', '数据'],
    ['en', 'Claims']
  ])('headers in %s', async (language) => {
    const [file] = put({ 'a.txt': report })
    await baogao(['extract', file!, '-o', out, '--headers', language])
    const [header] = readFileSync(join(out, 'reports.csv'), 'utf8').split('\r\n')
    expect(/[\u4E00-\u9FFF]/.test(header!)).toBe(language === 'zh')
  })
})

describe('inputs', () => {
  test('folders are read through and through; hidden and other files are passed over', async () => {
    put({
      'in/b.txt': report,
      'in/2012/a.txt': report,
      'in/2012/expected.json': '{}',
      'in/.hidden/c.txt': report,
      'in/.c.txt': report,
      'in/photo.png': 'x'
    })
    symlinkSync(join(folder, 'in'), join(folder, 'in', 'circle'))
    const { exit, complaints } = await baogao(['extract', join(folder, 'in'), '-o', out])
    expect(complaints).toEqual([])
    expect(exit).toBe(0)
    expect(json(join(out, 'run.json')).inputs.map(({ path }: { path: string }) => path)).toEqual([
      '2012/a.txt',
      'b.txt'
    ])
    expect(existsSync(join(out, '2012', 'a.json'))).toBe(true)
  })

  test('a.txt beside a.TXT keep their extension', async () => {
    const files = put({ 'a.txt': report, 'a.TXT': report.replace('8.5', '9') })
    expect((await baogao(['extract', ...files, '-o', out])).exit).toBe(0)
    expect(json(join(out, 'a.txt.json')).text).toContain('8.5%')
    expect(json(join(out, 'a.TXT.json')).text).toContain('9%')
  })

  test('files of one name from several folders take the folder with them', async () => {
    const files = put({ '2011/报告.txt': report, '2012/报告.txt': report })
    expect((await baogao(['extract', ...files, '-o', out])).exit).toBe(0)
    expect(json(join(out, '2011', '报告.json')).report.path).toBe('2011/报告.txt')
    expect(json(join(out, '2012', '报告.json')).report.path).toBe('2012/报告.txt')
  })

  test('a file that is named twice is read once', async () => {
    const [file] = put({ 'in/a.txt': report })
    await baogao(['extract', file!, join(folder, 'in'), '-o', out])
    expect(json(join(out, 'run.json')).inputs).toHaveLength(1)
  })

  test('GBK is detected, and --encoding overrides', async () => {
    const [file] = put({ 'a.txt': iconv.encode(report, 'gbk') })
    await baogao(['extract', file!, '-o', out])
    expect(json(join(out, 'a.json'))).toMatchObject({ text: report, report: { encoding: 'gb18030' } })
    await baogao(['extract', file!, '-o', out, '--encoding', 'GBK'])
    expect(json(join(out, 'a.json'))).toMatchObject({ text: report, report: { encoding: 'gbk' } })
  })
})

describe('to standard output', () => {
  test('one report as JSON', async () => {
    const [file] = put({ 'a.txt': report })
    const { exit, stdout, stderr } = await baogao(['extract', file!, '-o', '-'])
    expect(exit).toBe(0)
    expect(Dataset.parse(JSON.parse(stdout)).text).toBe(report)
    expect(stdout.startsWith('{\n  "schemaVersion"')).toBe(true)
    expect(stderr).toBe('')
  })

  test('several as JSON Lines, in the order of their paths', async () => {
    const files = put({ 'b.txt': report, 'a.txt': report })
    const { stdout } = await baogao(['extract', ...files, '-o', '-'])
    const lines = stdout.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).report.path)).toEqual(['a.txt', 'b.txt'])
  })

  test('a reader that has gone is no error, a full disk is', async () => {
    const [file] = put({ 'a.txt': report })
    const broken = (code: string, errno: number) => {
      const stream = new Writable({
        write: (_, __, done) => done(Object.assign(new Error(code), { code, errno }))
      })
      stream.on('error', () => {})
      return stream
    }
    const gone = await baogao(['extract', file!, '-o', '-'], { stdout: broken('EPIPE', -32) })
    expect([gone.exit, gone.stderr]).toEqual([0, ''])
    const full = await baogao(['extract', file!, '-o', '-'], { stdout: broken('ENOSPC', -28) })
    expect([full.exit, full.complaints]).toEqual([1, [expect.stringContaining('no space left on device')]])
  })
})

describe('facts that the user gives', () => {
  test('on the command line', async () => {
    const [file] = put({ 'a.txt': report })
    const given = [
      '--review-year',
      '2021',
      '--plan-year',
      '2022',
      '--issuer',
      '青川市住建局',
      '--title',
      '总结'
    ]
    await baogao(['extract', file!, '-o', out, ...given])
    expect(json(join(out, 'a.json')).report).toMatchObject({
      reviewYear: 2021,
      planYear: 2022,
      issuer: '青川市住建局',
      title: '总结',
      given: expect.arrayContaining(['reviewYear', 'planYear', 'issuer', 'title'])
    })
  })

  test('in a table, which may be in GBK; a row wins over the command line', async () => {
    const [, , table] = put({
      'in/a.txt': report,
      'in/b.txt': report,
      'facts.csv': iconv.encode(
        'path,region,reviewYear,publishedOn\r\na.txt,青川市,2019,2020-01-15\r\n\r\nin/b.txt,,,\r\nc.txt,别处,,\r\n',
        'gbk'
      )
    })
    const args = ['extract', join(folder, 'in'), '-o', out, '--metadata', table!, '--region', '川北']
    const { exit, complaints } = await baogao(args)
    expect(exit).toBe(0)
    expect(complaints).toEqual([`baogao: ${table}: row 5: c.txt is none of the inputs`])
    expect(json(join(out, 'a.json')).report).toMatchObject({
      region: '青川市',
      reviewYear: 2019,
      publishedOn: '2020-01-15'
    })
    expect(json(join(out, 'b.json')).report).toMatchObject({ region: '川北' })
  })
})

test('--lexicon: a unit of the user’s own is read, and the manifest names the file', async () => {
  const columns = 'kind\ttext\tsystem\tcode\tdimension\tbase\tfactor\n'
  const [file, lexicon] = put({
    'a.txt': '青川市工作总结\n2023年全市新增秸秆储量320青川垛，增长5%。\n',
    'own.tsv': `${columns}unit\t青川垛\tlocal\tduo\tmass\tt\t2.5\n`
  })
  expect((await baogao(['extract', file!, '-o', out, '--lexicon', lexicon!])).exit).toBe(0)
  const claim = json(join(out, 'a.json')).claims.find(({ value }: { value: number }) => value === 320)
  expect(claim.unit).toMatchObject({ text: '青川垛', code: 'duo', factor: 2.5 })
  expect(json(join(out, 'run.json')).files).toEqual([
    { path: lexicon, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }
  ])
})

describe('--explain', () => {
  test('prints a line a record: report, id, quote, rules', async () => {
    const [file] = put({ 'a.txt': report })
    const { stdout } = await baogao(['extract', file!, '-o', out, '--explain'])
    const { claims, tasks, mentions } = json(join(out, 'a.json'))
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(claims.length + tasks.length + mentions.length)
    for (const line of lines) expect(line.split('\t')).toHaveLength(4)
    expect(claims.length).toBeGreaterThan(0)
    for (const { id, quote } of claims)
      expect(stdout).toMatch(new RegExp(`^a\\.txt\t${id}\t${quote}\t(?!no rule named)`, 'm'))
  })
})

describe('what is shown on a terminal', () => {
  test('a progress bar and colours; neither elsewhere, no colours with NO_COLOR', async () => {
    const files = put({ 'a.txt': report, 'b.txt': '' })
    const terminal = await baogao(['extract', ...files, '-o', out], { isTTY: true })
    expect(terminal.stderr).toContain('2/2')
    expect(terminal.stderr).toContain('\u001b[31mbaogao:')
    const plain = await baogao(['extract', ...files, '-o', out], { isTTY: true, env: { NO_COLOR: '1' } })
    expect(plain.stderr).toContain('2/2')
    expect(plain.stderr).not.toContain('\u001b[3')
    const piped = await baogao(['extract', ...files, '-o', out])
    expect(piped.stderr).not.toContain('\u001b')
    expect(piped.stderr).not.toContain('2/2')
  })
})

describe('bad input: one clear line, the right exit code', () => {
  const bad = {
    empty: ['', /the file is empty/],
    binary: [
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      /an image \(PNG\), not text/
    ],
    zip: ['PK\u0003\u0004....', /damaged .*ZIP/],
    page: ['首页\n下载\n打印\n全屏\n', /sentence/]
  } as const

  test.each(Object.entries(bad))('%s: alone 1, beside a good one 3', async (_, [content, says]) => {
    const [file, good] = put({ 'bad.txt': content, 'good.txt': report })
    const alone = await baogao(['extract', file!, '-o', out])
    expect(alone.complaints).toEqual([expect.stringMatching(says)])
    expect(alone.complaints[0]).toContain(file)
    expect(alone.stderr).not.toContain('    at ')
    expect(alone.exit).toBe(1)
    const beside = await baogao(['extract', file!, good!, '-o', out])
    expect(beside.complaints).toEqual([expect.stringMatching(says)])
    expect(beside.exit).toBe(3)
    expect(existsSync(join(out, 'good.json'))).toBe(true)
    expect(readFileSync(join(out, 'reports.csv'), 'utf8')).toContain('bad.txt')
  })

  test('all of several fail: 1', async () => {
    const files = put({ 'a.txt': '', 'b.txt': '\u0000' })
    const { exit, complaints } = await baogao(['extract', ...files, '-o', out])
    expect([exit, complaints.length]).toEqual([1, 2])
  })

  test('a link that leads nowhere fails, the others do not', async () => {
    put({ 'in/a.txt': report })
    symlinkSync(join(folder, 'nowhere.txt'), join(folder, 'in', 'b.txt'))
    const { exit, complaints } = await baogao(['extract', join(folder, 'in'), '-o', out])
    expect([exit, complaints]).toEqual([3, [expect.stringMatching(/b\.txt: no such file/)]])
  })

  test('an output folder under a file, or in place of one: 1, before any work', async () => {
    const [file] = put({ 'a.txt': report, taken: '' })
    for (const place of [join(folder, 'taken', 'out'), join(folder, 'taken')]) {
      const { exit, complaints } = await baogao(['extract', file!, '-o', place])
      expect(exit).toBe(1)
      expect(complaints).toEqual([expect.stringContaining(`${place}: cannot be written: `)])
    }
  })

  test.runIf(existsSync('/proc/self'))('an output folder in a place that takes none: 1', async () => {
    const [file] = put({ 'a.txt': report })
    const { exit, complaints } = await baogao(['extract', file!, '-o', '/proc/none/out'])
    expect([exit, complaints]).toEqual([1, [expect.stringContaining('/proc/none/out: cannot be written: ')]])
  })

  test.skipIf(process.getuid?.() === 0)('an output folder without permission: 1', async () => {
    const [file] = put({ 'a.txt': report })
    mkdirSync(out)
    chmodSync(out, 0o500)
    const { exit, complaints } = await baogao(['extract', file!, '-o', out])
    expect([exit, complaints]).toEqual([1, [expect.stringContaining('permission denied')]])
  })

  test('a dataset that cannot be written fails alone', async () => {
    const files = put({ 'a.txt': report, 'b.txt': report })
    mkdirSync(join(out, 'a.json', 'full'), { recursive: true })
    const { exit, complaints } = await baogao(['extract', ...files, '-o', out])
    expect([exit, complaints]).toEqual([3, [expect.stringMatching(/a\.txt: .*a\.json: cannot be written: /)]])
    expect(existsSync(join(out, 'b.json'))).toBe(true)
  })
})

describe('wrong arguments: 2, before any work', () => {
  const cases: [name: string, args: (file: string) => string[], says: RegExp][] = [
    ['no command', () => ['frobnicate'], /unknown command 'frobnicate'/],
    ['no input', () => ['extract', '-o', 'OUT'], /missing required argument 'INPUT'/],
    ['no output', (file) => ['extract', file], /--output <DIR>' not specified/],
    [
      'unknown option',
      (file) => ['extract', file, '-o', 'OUT', '--revew-year', '1'],
      /--revew-year.*--review-year/
    ],
    [
      'missing path',
      () => ['extract', '/no/such/file.txt', '-o', 'OUT'],
      /\/no\/such\/file.txt: no such file/
    ],
    [
      'folder without a report',
      (file) => ['extract', `${file}/../none`, '-o', 'OUT'],
      /none: no report in this folder/
    ],
    [
      'year',
      (file) => ['extract', file, '-o', 'OUT', '--plan-year', '12'],
      /--plan-year.*"12" is not a year/
    ],
    [
      'encoding',
      (file) => ['extract', file, '-o', 'OUT', '--encoding', 'klingon'],
      /--encoding.*Known are utf-8/
    ],
    [
      'segmenter',
      (file) => ['extract', file, '-o', 'OUT', '--segmenter', 'hand'],
      /Allowed choices are nodejieba, node-rs/
    ],
    ['concurrency', (file) => ['extract', file, '-o', 'OUT', '--concurrency', '0'], /--concurrency.*"0"/],
    [
      'one title for two',
      (file) => ['extract', file, `${file}/../b.txt`, '-o', 'OUT', '--title', '甲'],
      /--title is for one/
    ],
    [
      'missing table',
      (file) => ['extract', file, '-o', 'OUT', '--metadata', '/no/t.csv'],
      /\/no\/t\.csv: no such file/
    ],
    [
      'missing lexicon',
      (file) => ['extract', file, '-o', 'OUT', '--lexicon', '/no/l.tsv'],
      /\/no\/l\.tsv: no such file/
    ]
  ]
  test.each(cases)('%s', async (_, args, says) => {
    const [file] = put({ 'a.txt': report, 'b.txt': report, 'none/x.json': '{}' })
    const tidy = args(file!).map((part) =>
      part === 'OUT'
        ? out
        : part.startsWith('/no/')
          ? part
          : join('/', part).slice(part.startsWith('/') ? 0 : 1)
    )
    const { exit, complaints, stdout } = await main(tidy)
    expect(complaints).toEqual([expect.stringMatching(says)])
    expect([exit, stdout]).toEqual([2, ''])
    expect(existsSync(out)).toBe(false)
  })

  test('no argument at all prints the help', async () => {
    const { exit, stderr } = await main([])
    expect(exit).toBe(2)
    expect(stderr).toMatch(/^Examples:/)
  })

  const tables: [name: string, table: string, says: string][] = [
    [
      'unknown column',
      'path,reviewyear\na.txt,2011',
      'row 1, column reviewyear: unknown; known are path, issuer'
    ],
    ['no path column', 'region\n甲', 'row 1, column path: missing'],
    ['column twice', 'path,region,region\na.txt,甲,乙', 'row 1, column region: stands there twice'],
    [
      'no year',
      'path,region,planYear\nb.txt,甲,2012\na.txt,甲,二〇一二',
      'row 3, column planYear: "二〇一二" is not a year'
    ],
    ['no day', 'path,publishedOn\na.txt,2012-02-30', 'row 2, column publishedOn: "2012-02-30" is not a day'],
    ['short row', 'path,region,issuer\na.txt,甲', 'row 2, column issuer: 2 cells, expected 3'],
    ['long row', 'path,region\na.txt,甲,乙', 'row 2: 3 cells, expected 2'],
    ['open quotation', 'path,region\nb.txt,甲\na.txt,"甲\n', 'row 3: Quote Not Closed'],
    ['no path', 'path,region\n,甲', 'row 2, column path: empty'],
    ['path twice', 'path,region\na.txt,甲\na.txt,乙', 'row 3, column path: a.txt has a row already']
  ]
  test.each(tables)('broken metadata table: %s', async (_, table, says) => {
    const [a, b, csv] = put({ 'a.txt': report, 'b.txt': report, 'facts.csv': table })
    const { exit, complaints } = await baogao(['extract', a!, b!, '-o', out, '--metadata', csv!])
    expect(complaints).toEqual([expect.stringContaining(`baogao: ${csv}: ${says}`)])
    expect(exit).toBe(2)
    expect(existsSync(out)).toBe(false)
  })

  const lexicons: [name: string, lexicon: string, says: RegExp][] = [
    [
      'unknown kind',
      'kind\ttext\nunits\t垛',
      /column kind: "units" beside "垛" is none of unit, indicator, body/
    ],
    ['no kind', 'kind\ttext\n\t垛', /column kind: "" beside "垛"/],
    ['no column kind', 'text\n垛', /lexicon\.tsv: column kind: missing$/],
    ['no column text', 'kind\tname\nindicator\t垛', /lexicon\.tsv: column text: missing$/],
    ['too many cells', 'kind\ttext\nunit\t垛\tx\ty', /lexicon\.tsv:2: 4 cells, expected at most 2/],
    [
      'a unit of no number',
      'kind\ttext\tsystem\tcode\tdimension\tbase\tfactor\nunit\t垛\tlocal\tduo\tmass\tt\tx',
      /lexicon\.tsv: /
    ],
    ['empty', '', /lexicon\.tsv: the file is empty/]
  ]
  test.each(lexicons)('broken lexicon: %s', async (_, lexicon, says) => {
    const [file, tsv] = put({ 'a.txt': report, 'lexicon.tsv': lexicon })
    const { exit, complaints } = await baogao(['extract', file!, '-o', out, '--lexicon', tsv!])
    expect(complaints).toEqual([expect.stringMatching(says)])
    expect(exit).toBe(2)
  })
})

test('interrupted: 130, and what was done stays', async () => {
  const files = put({ 'a.txt': report, 'b.txt': report })
  const interrupt = new AbortController()
  interrupt.abort()
  const { exit, stderr } = await baogao(['extract', ...files, '-o', out], { signal: interrupt.signal })
  expect(exit).toBe(130)
  expect(stderr).toContain('interrupted after 0 of 2 reports')
  expect(json(join(out, 'run.json')).inputs).toEqual([
    expect.objectContaining({ path: 'a.txt', outcome: 'interrupted' }),
    expect.objectContaining({ path: 'b.txt', outcome: 'interrupted' })
  ])
  expect(existsSync(join(out, 'baogao.xlsx'))).toBe(false)
})

test('--debug shows where an error came from', async () => {
  const [file] = put({ 'a.txt': '' })
  const { stderr } = await baogao(['extract', file!, '-o', out, '--debug'])
  expect(stderr).toMatch(/^ {4}at /m)
})

test('help leads with examples', async () => {
  for (const args of [['--help'], ['extract', '--help'], ['check', '--help'], ['schema', '--help']]) {
    const { exit, stdout } = await main(args)
    expect(exit).toBe(0)
    expect(stdout).toMatch(/^Examples:\n {2}baogao /)
  }
})
