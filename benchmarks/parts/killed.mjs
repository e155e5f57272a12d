/**
 * killed.mjs SOURCE UNDISTURBED OUT MILLISECONDS: a run killed five times at random moments of the
 * milliseconds that an undisturbed one takes, and gone on with; its files against those of UNDISTURBED.
 */
import { spawn, spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { differing } from '../folders.mjs'

const KILLS = 5
const [source, undisturbed, out, length] = process.argv.slice(2)
const program = new URL('../../dist/cli/index.js', import.meta.url).pathname
const command = [program, 'extract', source, '-o', out]

let kills = 0
const start = performance.now()
while (kills < KILLS) {
  const child = spawn(process.execPath, command, { stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)))
  await sleep((0.02 + (Math.random() * 0.9) / KILLS) * Number(length))
  child.kill('SIGKILL')
  if ((await ended) === 'SIGKILL') kills++
  else break
}
const last = spawnSync(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] })
if (last.status !== 0) throw new Error(`the last run: exit ${last.status}`)
const milliseconds = performance.now() - start
console.log(JSON.stringify({ kills, milliseconds, ...differing(undisturbed, out) }))
