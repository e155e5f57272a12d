/** The compiled program as its users run it: what only a real process shows. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packageRoot } from '../pipeline/lexicon.ts'
import { scratch } from './cli-support.ts'

const report = '青川市2023年工作总结\n全市新开工保障房1.2万套，同比增长8.5%。力争年内完成改造60个。\n'
// Inside the package, so that its dependencies and lexicons are found.
const built = join(packageRoot, 'node_modules', '.cache', 'baogao-test')
const program = join(built, 'cli', 'index.js')
const [folder, remove] = scratch()
const file = join(folder, 'a.txt')

beforeAll(() => {
  const tsc = join(packageRoot, 'node_modules', 'typescript', 'bin', 'tsc')
  execFileSync(process.execPath, [tsc, '-p', join(packageRoot, 'tsconfig.build.json'), '--outDir', built], {
    stdio: 'inherit'
  })
  writeFileSync(file, report)
}, 120_000)
afterAll(() => {
  remove()
  rmSync(built, { recursive: true, force: true })
})

const run = (...args: string[]) => spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
const shell = (line: string) => spawnSync('bash', ['-c', line], { encoding: 'utf8' })
const called = (args: string) => `'${process.execPath}' '${program}' ${args}`

test('it names its interpreter', () => {
  expect(readFileSync(program, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
})

test('a report to a folder, with the segmenter that there is', () => {
  const out = join(folder, 'out')
  const { status, stdout, stderr } = run('extract', file, '-o', out)
  expect([status, stdout]).toEqual([0, ''])
  expect(stderr).toContain('1 report: ')
  const { segmenter } = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'))
  expect(stderr.includes('nodejieba cannot be loaded')).toBe(segmenter.name === 'node-rs')
})

test.each([
  [['extract', '/no/such.txt', '-o', folder], 2],
  [['check', folder], 2],
  [[], 2],
  [['--help'], 0]
])('%j exits with %i', (args, status) => {
  expect(run(...args).status).toBe(status)
})

test('a reader that stops early is no error', () => {
  const { status, stderr } = shell(`set -o pipefail; ${called('schema')} | head -c 20 >/dev/null`)
  expect([status, stderr]).toEqual([0, ''])
})

test.skipIf(!existsSync('/dev/full'))('a disk that is full: 1, in one line', () => {
  const { status, stderr } = shell(`${called('schema')} > /dev/full`)
  expect([status, stderr]).toEqual([1, 'baogao: no space left on device\n'])
})

test('Ctrl-C between two reports: 130, what was done is whole', async () => {
  const many = join(folder, 'many')
  const out = join(folder, 'many-out')
  mkdirSync(many)
  for (let i = 0; i < 600; i++) writeFileSync(join(many, `${i}.txt`), `${report.repeat(40)}共${i}项。\n`)
  const child = spawn(process.execPath, [program, 'extract', many, '-o', out], { stdio: 'ignore' })
  const ended = new Promise((resolve) => child.on('close', resolve))
  const begun = () => existsSync(out) && readdirSync(out).some((name) => name.endsWith('.json'))
  while (!begun() && child.exitCode === null) await setTimeout(5)
  child.kill('SIGINT')
  expect(await ended).toBe(130)
  const { inputs } = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'))
  const outcomes = new Set(inputs.map(({ outcome }: { outcome: string }) => outcome))
  expect(outcomes).toEqual(new Set(['done', 'interrupted']))
  for (const name of readdirSync(out).filter((one) => one.endsWith('.json')))
    expect(() => JSON.parse(readFileSync(join(out, name), 'utf8'))).not.toThrow()
})
