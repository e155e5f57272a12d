/** Time and memory. */
import { spawnSync } from 'node:child_process'

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** Milliseconds that pass. */
export const wall = () => performance.now()

/** Milliseconds of processor time of this process, which other processes take nothing from. */
export function processor() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * Milliseconds by the clock of each of the works, in turn, round after round, so that what else the machine
 * does falls on all of them. The first round warms up and is not counted.
 */
export async function inTurn(works, rounds, clock = wall) {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++)
    for (const [name, work] of Object.entries(works)) {
      const start = clock()
      await work()
      if (round > 0) times[name].push(clock() - start)
    }
  return times
}

/** Median over the rounds of how many times longer `slow` took than `fast` in the same round. */
export const ratio = (slow, fast) => median(slow.map((time, i) => time / fast[i]))

/** Runs one of the parts in a process of its own; gives what it prints, as JSON. */
export function part(name, ...args) {
  const file = new URL(`./parts/${name}.mjs`, import.meta.url).pathname
  const child = spawnSync(process.execPath, [file, ...args.map(String)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 26
  })
  if (child.status !== 0) throw new Error(`${name} ${args.join(' ')}: exit ${child.status ?? child.signal}`)
  return JSON.parse(child.stdout.trim().split('\n').at(-1))
}

/** Megabytes that this process held at its peak. */
export const peak = () => Math.round(process.resourceUsage().maxRSS / 1024)

export const megabytes = (bytes) => bytes / 1e6
