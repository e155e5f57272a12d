/** Names that occur twice. */
import type { Found, Input } from './input.ts'

/** Gives names back, from the second time on with its number: a.txt, a~2.txt. */
export function createUnique(): (name: string) => string {
  const counts = new Map<string, number>()
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count === 1 ? name : name.replace(/(?=(?:\.[^./]*)?$)/, `~${count}`)
  }
}

/** The end of the whole path that is `depth` folders longer than the path. */
function deeper({ path, whole }: Found, depth: number): string {
  return whole
    .split('/')
    .slice(-(path.split('/').length + depth))
    .join('/')
}

/** Paths of one name from two arguments (2011/a.txt 2012/a.txt) take folders above them until they differ. */
export function distinct(inputs: readonly Found[]): Input[] {
  const paths = inputs.map(({ path }) => path)
  for (let depth = 1; ; depth++) {
    const counts = new Map<string, number>()
    for (const path of paths) counts.set(path, (counts.get(path) ?? 0) + 1)
    if (counts.size === paths.length) break
    for (const [i, path] of paths.entries()) if (counts.get(path)! > 1) paths[i] = deeper(inputs[i]!, depth)
  }
  return inputs.map(({ whole, ...input }, i) => ({ ...input, path: paths[i]! }))
}
