/** Which JSON file belongs to which input. */

/** Files that a run writes beside the datasets; no dataset may take their place. */
const RESERVED = ['run.json', 'datasets.jsonl', 'baogao.xlsx', 'datapackage.json']

const stem = (path: string): string => path.replace(/(?<=[^/])\.[^./]+$/, '')

/** Two names that are one file on some system: case and composed letters do not tell them apart. */
const same = (name: string): string => name.normalize('NFC').toLowerCase()

/**
 * `<path without extension>.json` for each input, in their order. Inputs that would write one
 * file (a.txt beside a.docx), or a file of the run itself (run.txt), keep their extension.
 * @throws Error where two inputs still name one file, which is so when they have one path.
 */
export function jsonNames(paths: readonly string[]): string[] {
  const kept = paths.map(() => false)
  const names = () => paths.map((path, i) => `${kept[i] ? path : stem(path)}.json`)
  for (;;) {
    const taken = count([...RESERVED, ...names()])
    const clashing = names().map((name, i) => !kept[i] && taken.get(same(name))! > 1)
    if (!clashing.includes(true)) break
    for (const [i, clashes] of clashing.entries()) if (clashes) kept[i] = true
  }
  const result = names()
  // Only of one name: a.txt.json beside a.TXT.json are two files where a.txt beside a.TXT are.
  const known = new Set<string>()
  const twice = result.find((name) => known.size === known.add(name).size)
  if (twice !== undefined) throw new Error(`Two inputs would write one file: ${twice}`)
  return result
}

function count(names: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(same(name), (counts.get(same(name)) ?? 0) + 1)
  return counts
}
