/** Names of rules: what --explain prints, the list in docs/rules.md, and the files that it names. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { createPipeline } from '../pipeline/index.ts'
import { packageRoot } from '../pipeline/lexicon.ts'

const read = (...path: string[]): string => readFileSync(join(packageRoot, ...path), 'utf8')

/** Each name of the list with its file. */
const listed = read('docs', 'rules.md')
  .split('\n## Names of rules\n')[1]!
  .split('\n')
  .flatMap((line) => {
    const [, names = '', file = ''] = line.split('|')
    const path = /`(.+)`/.exec(file)?.[1]
    return path ? [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => ({ name: name!, path })) : []
  })

const isListed = (rule: string): boolean =>
  listed.some(({ name }) => (name.endsWith('*') ? rule.startsWith(name.slice(0, -1)) : rule === name))

/** Names of rules that the code writes out. */
const written = readdirSync(join(packageRoot, 'extractors'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [...read('extractors', file).matchAll(/'((?:quantity|claim|table)\/[a-z-]+)'/g)])
  .map(([, name]) => name!)

test.each([...new Set(written)])('%s is listed', (rule) => expect(isListed(rule)).toBe(true))

it('lists what the rules of records are called', () => {
  const pipeline = createPipeline()
  const made = readdirSync(join(packageRoot, 'fixtures'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const bytes = readFileSync(join(packageRoot, 'fixtures', name, 'report.txt'))
      return [...pipeline.run(bytes, { path: name }).rules.values()].flat()
    })
  expect([...new Set(made)].filter((rule) => !isListed(rule))).toEqual([])
})

describe.each(listed)('$name', ({ name, path }) => {
  it(`stands in ${path}`, () => {
    expect(existsSync(join(packageRoot, 'extractors', path))).toBe(true)
    // A name that is put together of parts is told by its last one.
    const parts = [name, name.replace(/^.*\//, '')].map((part) => `'${part}'`)
    const code = read('extractors', path)
    expect(name.endsWith('*') || parts.some((part) => code.includes(part))).toBe(true)
  })
})
