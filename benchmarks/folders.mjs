/** Whether two output folders are the same, file by file. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Names of all files of a folder but run.json, which holds times. */
const names = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== 'run.json' && statSync(join(folder, name)).isFile())
    .sort()

/** How many files there are in either, and those that only one has or that differ in a byte. */
export function differing(one, other) {
  const all = [...new Set([...names(one), ...names(other)])]
  const same = (name) => {
    try {
      return readFileSync(join(one, name)).equals(readFileSync(join(other, name)))
    } catch (error) {
      if (error.code === 'ENOENT') return false
      throw error
    }
  }
  const different = all.filter((name) => !same(name))
  return { files: all.length, different }
}
