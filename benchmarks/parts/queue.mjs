/**
 * queue.mjs SOURCE UNDISTURBED FOLDER COUNT: the same reports by two workers on a queue, killed six times
 * while they are busy, Redis restarted once in between; the merged files against those of UNDISTURBED.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { differing } from '../folders.mjs'

const KILLS = 6
const [source, undisturbed, folder, count] = process.argv.slice(2)
const program = new URL('../../dist/cli/index.js', import.meta.url).pathname
mkdirSync(folder, { recursive: true })

const port = await new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address()
    server.close(() => resolve(port))
  })
})
const url = `redis://127.0.0.1:${port}`
const baogao = (...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args[0]}: exit ${status}: ${stderr}`)
  return stdout
}
const ended = (child) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('close', resolve))
const status = () => JSON.parse(baogao('status', '--queue', url, '--json'))

async function startRedis() {
  const options = [
    '--port',
    port,
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--appendonly',
    'yes',
    '--save',
    ''
  ]
  const child = spawn('redis-server', options.map(String), { stdio: 'ignore' })
  while (
    spawnSync('redis-cli', ['-p', String(port), 'ping'])
      .stdout?.toString()
      .trim() !== 'PONG'
  )
    await sleep(50)
  return child
}

const started = []
function startWorker(...options) {
  const out = join(folder, `worker-${started.length}`)
  const command = [program, 'worker', '--queue', url, '-o', out, '--workers', '1', '--lease', '5', ...options]
  const child = spawn(process.execPath, command, { stdio: 'ignore' })
  started.push(out)
  return child
}

let redis = await startRedis()
try {
  const start = performance.now()
  baogao('submit', source, '--queue', url)
  const workers = [startWorker(), startWorker()]
  for (let kills = 0; kills < KILLS; kills++) {
    const due = ((kills + 1) / (KILLS + 1)) * Number(count) * (0.8 + Math.random() * 0.2)
    while (status().done < due) await sleep(500)
    const slot = kills % 2
    workers[slot].kill('SIGKILL')
    await ended(workers[slot])
    workers[slot] = startWorker()
    if (kills === KILLS / 2) {
      redis.kill('SIGTERM')
      await ended(redis)
      redis = await startRedis()
    }
  }
  for (const worker of workers) worker.kill('SIGTERM')
  await Promise.all(workers.map(ended))
  const last = [startWorker('--until-empty'), startWorker('--until-empty')]
  await Promise.all(last.map(ended))
  const left = status()
  const out = join(folder, 'merged')
  const folders = started.filter((one) => existsSync(one))
  baogao('merge', ...folders, '-o', out, '--queue', url)
  const milliseconds = performance.now() - start
  console.log(JSON.stringify({ kills: KILLS, ...left, milliseconds, ...differing(undisturbed, out) }))
} finally {
  redis.kill('SIGTERM')
  await ended(redis)
}
