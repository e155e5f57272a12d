import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const fixtures = new URL('../fixtures/', import.meta.url)
/** Fixtures that are not UTF-8, and what they are written in. */
const encodings: Record<string, string> = { 'district-2015': 'gb18030', 'bureau-2024': 'utf-16le' }

const names = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

function report(name: string): string {
  const bytes = readFileSync(new URL(`${name}/report.txt`, fixtures))
  return new TextDecoder(encodings[name] ?? 'utf-8', { fatal: true }).decode(bytes)
}

interface Line {
  phenomenon: string
  fixture: string
  quote: string
}

const [head, ...lines] = readFileSync(new URL('coverage.tsv', fixtures), 'utf8').trimEnd().split('\n')
const coverage: Line[] = lines.map((line) => {
  const [phenomenon = '', fixture = '', quote = ''] = line.split('\t')
  return { phenomenon, fixture, quote: quote.replaceAll('\\n', '\n') }
})
const phenomena = new Set(coverage.map((line) => line.phenomenon))

describe('fixtures/coverage.tsv', () => {
  it('names its columns', () => expect(head).toBe('phenomenon\tfixture\tquote'))

  it.each(coverage)('$phenomenon: $fixture has “$quote”', ({ fixture, quote }) => {
    expect(quote).not.toBe('')
    expect(report(fixture)).toContain(quote)
  })

  it.each(names)('%s shows something', (name) => {
    expect(coverage.map((line) => line.fixture)).toContain(name)
  })
})

describe('fixtures', () => {
  it.each(names)('%s has 400 to 3,000 characters', (name) => {
    expect(report(name).length).toBeGreaterThanOrEqual(400)
    expect(report(name).length).toBeLessThanOrEqual(3000)
  })

  it('the readme describes each', () => {
    const readme = readFileSync(new URL('README.md', fixtures), 'utf8')
    expect(names.filter((name) => !readme.includes(`\n| ${name} `))).toEqual([])
  })
})

const list = new URL('../../shared/design/phenomena.md', import.meta.url)

/** Every phenomenon of the list of them, in the names that coverage.tsv gives: rows, bullets, items and units. */
function listed(text: string): { section: string; name: string }[] {
  const sections: Record<string, string> = { Comparison: 'comparison', Numerals: 'non-quantities' }
  return text
    .split('\n## ')
    .slice(1)
    .flatMap((part) => {
      const title = part.split(/[ \n]/, 1)[0]!
      const section = sections[title] ?? title.toLowerCase()
      return part
        .split('\n')
        .slice(1)
        .flatMap((line) => namesIn(line).map((name) => (typeof name === 'string' ? { section, name } : name)))
    })
}

function namesIn(line: string): (string | { section: string; name: string })[] {
  const units = /^Commonest units: (.+)\.$/.exec(line)
  if (units) return units[1]!.split(', ').map((name) => ({ section: 'units', name }))
  if (/^\| (?!phenomenon)/.test(line)) return [line.split(' | ')[0]!.slice(2)]
  if (line.startsWith('- ')) return [line.slice(2, 10)]
  // Items between middle dots, each before its count of hits.
  if (line.includes(' · '))
    return line.split(' · ').map((item) => item.replace(/ \d[\d,]*\/.*$/, '').replace(/\.$/, ''))
  return []
}

describe.skipIf(!existsSync(list))('the list of phenomena', () => {
  it('is covered, name by name', () => {
    const known = [...phenomena]
    const wanted = listed(readFileSync(list, 'utf8'))
    expect(wanted.length).toBeGreaterThan(100)
    const missing = wanted.filter(
      ({ section, name }) => !known.some((have) => have.startsWith(`${section}: ${name}`))
    )
    expect(missing).toEqual([])
  })
})
