import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { baogao as main, putIn, report, scratchEach, type World } from './cli-support.ts'

let folder: string
scratchEach((fresh) => {
  folder = fresh
})

const check = (args: string[] = [], world?: World) =>
  main(['check', folder, '--segmenter', 'node-rs', ...args], world)

const put = (name: string, content: string): string => putIn(folder, name, content)

const expected = (name: string) => join(folder, name, 'expected.json')
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

/** A case whose expectation is what comes out, then changed by hand. */
async function recorded(name: string, change: (dataset: ReturnType<typeof read>) => void = () => {}) {
  put(`${name}/report.txt`, report)
  await check(['--update'])
  const dataset = read(expected(name))
  change(dataset)
  writeFileSync(expected(name), JSON.stringify(dataset))
}

describe('comparing', () => {
  test('as expected: 0', async () => {
    await recorded('a')
    const { exit, stdout, stderr } = await check()
    expect(stdout).toBe('a: as expected\n1 report, 0 differing\n')
    expect([exit, stderr]).toEqual([0, ''])
  })

  test('the path in expected.json is the name of the report alone', async () => {
    put('a/report.txt', report)
    await check(['--update'])
    expect(read(expected('a')).report.path).toBe('report.txt')
  })

  test('a changed value: the record with its words and line, the field, old and new', async () => {
    let id = ''
    await recorded('a', ({ claims }) => {
      const claim = claims.find(({ quote }: { quote: string }) => quote === '8.5%')
      id = claim.id
      claim.value = 85
      claim.flags = ['unit-missing']
    })
    const { exit, stdout } = await check()
    expect(exit).toBe(4)
    expect(stdout).toContain(`a: 1 difference\n  ~ claims ${id} 「8.5%」 line 3\n      value: 85 → 8.5\n`)
    expect(stdout).toContain('      flags: ["unit-missing"] → ')
  })

  test('an added and a missing record', async () => {
    await recorded('a', (dataset) => {
      const [claim] = dataset.claims.splice(0, 1)
      dataset.mentions.push({ id: 'm0-2', section: null, quote: '青川', span: [0, 2], class: 'name' })
      expect(claim).toBeDefined()
    })
    const { exit, stdout } = await check()
    expect(exit).toBe(4)
    expect(stdout).toMatch(/^ {2}\+ claims c\d+-\d+ 「.+」 line 3$/m)
    expect(stdout).toMatch(/^ {2}- mentions m0-2 「青川」 line 1$/m)
  })

  test('records in another order, facts of the report and its text', async () => {
    await recorded('a', (dataset) => {
      dataset.report.planYear = 1999
      dataset.text = dataset.text.replace('新开工', '竣工')
      dataset.diagnostics = [
        { severity: 'info', code: 'title-unknown', message: 'x', span: null },
        { severity: 'info', code: 'title-unknown', message: 'x', span: null }
      ]
    })
    const { stdout } = await check()
    expect(stdout).toMatch(/~ report [0-9a-f]{16}\n/)
    expect(stdout).toContain('report.planYear: 1999 → ')
    expect(stdout).toMatch(/text: ".*竣工.*" → ".*新开工.*/)
    expect(stdout.match(/- diagnostics title-unknown/g)).toHaveLength(2)
  })

  test('an expectation that is missing, or no dataset: 4', async () => {
    put('a/report.txt', report)
    put('b/report.txt', report)
    put('b/expected.json', '{')
    put('c/report.txt', report)
    put('c/expected.json', '[]')
    const { exit, stdout } = await check()
    expect(exit).toBe(4)
    expect(stdout).toMatch(/^a: expected.json is missing; --update writes it$/m)
    expect(stdout).toMatch(/^b: expected.json cannot be read: /m)
    expect(stdout).toMatch(/^c: expected.json cannot be read: no dataset$/m)
  })

  test('a report that gives nothing: 4, the others are compared', async () => {
    await recorded('b')
    put('a/report.txt', '')
    const { exit, stdout, complaints } = await check()
    expect(exit).toBe(4)
    expect(complaints).toEqual([expect.stringMatching(/a\/report\.txt: the file is empty/)])
    expect(stdout).toContain(
      'a: nothing came out: the file is empty\nb: as expected\n2 reports, 1 differing\n'
    )
  })
})

describe('--update', () => {
  test('writes what comes out, says what changed, and the next check agrees', async () => {
    await recorded('a', ({ claims }) => {
      claims[0].confidence = 0
    })
    const { exit, stdout } = await check(['--update'])
    expect(exit).toBe(0)
    expect(stdout).toContain('confidence: 0 → ')
    expect(stdout).toContain('1 report, 0 differing, 1 written\n')
    expect((await check()).exit).toBe(0)
  })

  test('leaves alone what is as expected', async () => {
    await recorded('a')
    const before = readFileSync(expected('a'), 'utf8')
    expect((await check(['--update'])).stdout).toContain('1 report, 0 differing\n')
    expect(readFileSync(expected('a'), 'utf8')).toBe(before)
  })

  test('cannot write for a report that gives nothing', async () => {
    put('a/report.txt', '')
    expect((await check(['--update'])).exit).toBe(4)
    expect(existsSync(expected('a'))).toBe(false)
  })
})

describe('cases', () => {
  test('a folder may be the case itself, and its text have another name', async () => {
    put('expected.json', '{}')
    put('总结.txt', report)
    await check(['--update'])
    expect(read(join(folder, 'expected.json')).report.path).toBe('总结.txt')
    expect((await check()).exit).toBe(0)
  })

  test('files beside the cases are passed over', async () => {
    await recorded('a')
    put('README.md', 'x')
    put('notes/other.md', 'x')
    expect((await check()).stdout).toBe('a: as expected\n1 report, 0 differing\n')
  })

  test('facts from a metadata table', async () => {
    await recorded('a')
    const table = put('facts.csv', 'path,region\na/report.txt,川北')
    const { exit, stdout } = await check(['--metadata', table])
    expect(exit).toBe(4)
    expect(stdout).toContain('report.region: ')
  })

  test('none, or no folder: 2', async () => {
    expect(await check()).toMatchObject({
      exit: 2,
      complaints: [expect.stringContaining('no folder with report.txt')]
    })
    const nowhere = await main(['check', join(folder, 'nowhere')])
    expect(nowhere).toMatchObject({
      exit: 2,
      complaints: [expect.stringContaining('no such file or directory')]
    })
    const file = await main(['check', put('a.txt', report)])
    expect(file).toMatchObject({ exit: 2, complaints: [expect.stringContaining('not a directory')] })
  })

  test('two texts beside one expectation: 2', async () => {
    for (const name of ['a/x.txt', 'a/y.txt', 'a/expected.json']) put(name, '{}')
    expect(await check()).toMatchObject({ exit: 2, complaints: [expect.stringContaining('2 texts beside')] })
  })
})

test('interrupted: 130', async () => {
  await recorded('a')
  const interrupt = new AbortController()
  interrupt.abort()
  expect((await check([], { signal: interrupt.signal })).exit).toBe(130)
})

test('colours on a terminal', async () => {
  await recorded('a', ({ claims }) => claims.pop())
  expect((await check([], { isTTY: true })).stdout).toContain('\u001b[32m+ claims')
  expect((await check([], { isTTY: true, env: { NO_COLOR: '1' } })).stdout).not.toContain('\u001b')
})
