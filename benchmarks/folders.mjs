/** Whether two output folders are the same, file by file. */
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Bytes read at a time: of ten thousand reports there are files that no buffer holds. */
const CHUNK = 1 << 20

/** Names of all files of a folder but run.json, which holds times. */
const names = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== 'run.json' && statSync(join(folder, name)).isFile())
    .sort()

/** The bytes that a file holds from an offset on, at most a chunk. */
function chunkAt(file, buffer, offset) {
  return buffer.subarray(0, readSync(file, buffer, 0, CHUNK, offset))
}

function sameBytes(one, other) {
  if (statSync(one).size !== statSync(other).size) return false
  const files = [one, other].map((path) => openSync(path, 'r'))
  const buffers = files.map(() => Buffer.alloc(CHUNK))
  try {
    for (let offset = 0; ; offset += CHUNK) {
      const [left, right] = files.map((file, i) => chunkAt(file, buffers[i], offset))
      if (!left.equals(right)) return false
      if (left.length < CHUNK) return true
    }
  } finally {
    for (const file of files) closeSync(file)
  }
}

/** How many files there are in either, and those that only one has or that differ in a byte. */
export function differing(one, other) {
  const all = [...new Set([...names(one), ...names(other)])]
  const same = (name) => {
    try {
      return sameBytes(join(one, name), join(other, name))
    } catch (error) {
      if (error.code === 'ENOENT') return false
      throw error
    }
  }
  const different = all.filter((name) => !same(name))
  return { files: all.length, different }
}
