/** Workers on a queue, killed while they are busy, Redis restarted meanwhile: nothing lost, nothing double. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idOf, jobsOf } from '../archive/queue/job.ts'
import { packageRoot } from '../pipeline/lexicon.ts'
import { baogao, scratch } from './cli-support.ts'

const facts = { sha256: 'ab', bytes: 2, settings: 's', given: {} }
const input = (path: string) => ({ file: `/reports/${path}`, entry: null, path })

describe('jobs', () => {
  test('one for a content, with all its paths', () => {
    const found = [
      { ...facts, input: input('a.txt') },
      { ...facts, input: input('b.txt'), sha256: 'cd' },
      { ...facts, input: input('c.txt') }
    ]
    const jobs = jobsOf(found)
    expect(jobs.map(({ inputs }) => inputs.map(({ path }) => path))).toEqual([['a.txt', 'c.txt'], ['b.txt']])
    expect(new Set(jobs.map(idOf)).size).toBe(2)
  })

  test('of the same content with other facts, another', () => {
    const found = [
      { ...facts, input: input('a.txt') },
      { ...facts, input: input('c.txt'), settings: 't' }
    ]
    expect(jobsOf(found)).toHaveLength(2)
  })

  test('those that could not be read are each their own', () => {
    const unread = { ...facts, sha256: null, bytes: null }
    const jobs = jobsOf([
      { ...unread, input: input('a.txt') },
      { ...unread, input: input('b.txt') }
    ])
    expect(new Set(jobs.map(idOf)).size).toBe(2)
  })
})

describe('complaints in one line', () => {
  test.each([
    [['status', '--queue', 'localhost'], 2, 'is no address of a queue'],
    [['status', '--queue', 'http://localhost:6379'], 2, 'is no address of a queue'],
    [['status', '--queue', 'redis://:secret@127.0.0.1:1'], 1, 'redis://127.0.0.1:1: connection refused'],
    [['worker', '--queue', 'redis://127.0.0.1:1'], 2, 'Write -o DIR'],
    [['worker', '--queue', 'redis://127.0.0.1:1', '-o', 'x', '--workers', '0'], 2, 'at least one thread'],
    [['worker', '--queue', 'redis://127.0.0.1:1', '-o', 'x', '--encoding', 'gbk'], 2, 'is for baogao submit'],
    [['worker', '--queue', 'redis://127.0.0.1:1', '--stdio'], 2, 'where do the reports come from?'],
    [['submit', '/no/such', '--queue', 'redis://127.0.0.1:1'], 2, 'no such file']
  ] as const)('%j exits with %i', async (args, status, words) => {
    const { exit, complaints } = await baogao([...args])
    expect([exit, complaints.length]).toEqual([status, 1])
    expect(complaints[0]).toContain(words)
    expect(complaints[0]).not.toContain('secret')
  })
})

const installed = spawnSync('redis-server', ['--version']).status === 0
if (!installed) console.log('redis-server is not installed: the tests of the queue are skipped')

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(() => resolve(true)))
    socket.on('error', () => resolve(false))
  })

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('close', resolve))

/** Every file of a folder but run.json, in which times stand, with its hash. */
function files(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const hashed = names
    .filter((name) => name !== 'run.json' && statSync(join(folder, name)).isFile())
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')
    ])
  return Object.fromEntries(hashed)
}

const REPORTS = 40

describe.skipIf(!installed)('a queue on Redis', () => {
  const [folder, remove] = scratch()
  // Inside the package, so that its dependencies and lexicons are found.
  const built = join(packageRoot, 'node_modules', '.cache', 'baogao-queue-test')
  const program = join(built, 'cli', 'index.js')
  const source = join(folder, 'reports')
  const at = (name: string) => join(folder, name)
  const children = new Set<ChildProcess>()
  let port = 0
  let redis: ChildProcess

  function start(command: string, args: string[], errors: 'ignore' | 'inherit' = 'ignore'): ChildProcess {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', errors] })
    children.add(child)
    child.once('close', () => children.delete(child))
    return child
  }

  async function startRedis(): Promise<void> {
    const options = { port, bind: '127.0.0.1', dir: folder, appendonly: 'yes', save: '' }
    redis = start(
      'redis-server',
      Object.entries(options).flatMap(([name, value]) => [`--${name}`, `${value}`])
    )
    while (!(await answers(port))) {
      if (redis.exitCode !== null) throw new Error(`redis-server ended with ${redis.exitCode}`)
      await setTimeout(20)
    }
  }

  const url = () => `redis://127.0.0.1:${port}`
  const run = (...args: string[]) => spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
  const status = async () => JSON.parse((await baogao(['status', '--queue', url(), '--json'])).stdout)
  const worker = (name: string, ...options: string[]) =>
    start(process.execPath, [
      ...[program, 'worker', '--queue', url(), '-o', at(name)],
      ...['--workers', '1', '--lease', '2', ...options]
    ])
  const journal = (name: string) => {
    const file = join(at(name), 'manifest.jsonl')
    return existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 0
  }

  beforeAll(async () => {
    const tsc = join(packageRoot, 'node_modules', 'typescript', 'bin', 'tsc')
    execFileSync(process.execPath, [tsc, '-p', join(packageRoot, 'tsconfig.build.json'), '--outDir', built])
    mkdirSync(join(source, 'again'), { recursive: true })
    const text =
      '青川市2023年工作总结\n全市新开工保障房1.2万套，同比增长8.5%。力争年内完成改造60个。\n'.repeat(20)
    for (let i = 0; i < REPORTS; i++) writeFileSync(join(source, `${i}.txt`), `${text}全市共${i}项。\n`)
    writeFileSync(join(source, 'again', '7.txt'), readFileSync(join(source, '7.txt')))
    writeFileSync(join(source, 'empty.txt'), '')
    port = await freePort()
    await startRedis()
  }, 120_000)

  afterAll(async () => {
    const all = [...children]
    for (const child of all) child.kill('SIGKILL')
    await Promise.all(all.map(ended))
    remove()
    rmSync(built, { recursive: true, force: true })
  })

  test('a worker killed while busy, Redis restarted: the merged output is that of a single run', async () => {
    expect(run('submit', source, '--queue', url()).stderr).toBe('42 reports: 41 put into the queue\n')
    expect(run('submit', source, '--queue', url()).stderr).toContain(' 0 put into the queue, 41 it had')

    const killed = worker('killed')
    while (journal('killed') < 3 && killed.exitCode === null) await setTimeout(5)
    killed.kill('SIGKILL')
    await ended(killed)
    expect(killed.signalCode).toBe('SIGKILL')
    const left = await status()
    expect(left.busy).toBeGreaterThan(0)
    expect(left.waiting).toBeGreaterThan(0)

    const others = [worker('second', '--until-empty'), worker('third', '--until-empty')]
    while (journal('second') < 3 && others[0]!.exitCode === null) await setTimeout(5)
    redis.kill('SIGTERM')
    await ended(redis)
    expect(others.map(({ exitCode }) => exitCode)).toEqual([null, null])
    await startRedis()
    // 3 of the one that was given the empty report.
    for (const exit of await Promise.all(others.map(ended))) expect([0, 3]).toContain(exit)

    expect(await status()).toEqual({
      waiting: 0,
      busy: 0,
      delayed: 0,
      done: 40,
      parked: 1,
      parkedReports: [{ paths: ['empty.txt'], reason: 'the file is empty', attempts: 1 }]
    })
    expect((await baogao(['status', '--queue', url()])).exit).toBe(3)

    expect(run('extract', source, '-o', at('single')).status).toBe(3)
    const workers = ['killed', 'second', 'third'].map(at)
    const merged = await baogao(['merge', ...workers, '-o', at('merged'), '--queue', url()])
    expect([merged.exit, merged.stderr]).toEqual([0, expect.stringContaining('40 reports')])
    expect(files(at('merged'))).toEqual(files(at('single')))
    const datasets = readFileSync(join(at('merged'), 'datasets.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
    expect(new Set(datasets.map((line) => JSON.parse(line).report.path)).size).toBe(datasets.length)
  }, 120_000)

  test('a folder that is left out is missed', async () => {
    const { exit, stderr } = await baogao(['merge', at('second'), '-o', at('part'), '--queue', url()])
    expect(exit).toBe(2)
    expect(stderr).toMatch(/^baogao: \d+ reports of the queue are in none of the folders /)
  })

  test('another configuration does not mix with this one', async () => {
    const lexicon = at('lexicon.tsv')
    writeFileSync(lexicon, 'kind\ttext\nbody\t青川市水务署\n')
    const { exit, stderr } = await baogao(['submit', source, '--queue', url(), '--lexicon', lexicon])
    expect([exit, stderr]).toEqual([2, expect.stringContaining('another version or configuration')])
  })
})
