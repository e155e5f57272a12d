/** The same report in each format gives the same claims and tasks. */
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { decode } from '../pipeline/decode/index.ts'
import { createPipeline, type Dataset } from '../pipeline/index.ts'
import { readText } from '../pipeline/read/index.ts'
import { canRender, cleanUp, hasFont, pageOf, render } from './support/formats-render.ts'

const pipeline = createPipeline()
const names = readdirSync('fixtures', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

const bytesOf = (name: string): Uint8Array => readFileSync(`fixtures/${name}/report.txt`)

async function extract(bytes: Uint8Array, encoding?: string): Promise<Dataset> {
  const { text, diagnostics, ...source } = await readText(bytes, { encoding })
  return pipeline.runText(text, { path: 'report', sha256: '0'.repeat(64), ...source }).dataset
}

/** Records without ids and spans; quotes and names without blanks, which no format keeps alike. */
function records({ claims, tasks }: Dataset): { claims: string[]; tasks: string[] } {
  const bare = (record: object) =>
    JSON.stringify(record, (key, value) => {
      if (/^(?:id|sentence|section|about|spans?|markerSpan|targets|confidence|flags)$/.test(key))
        return undefined
      return typeof value === 'string' ? value.replace(/[\s\u00a0\u3000]+/g, '') : value
    })
  return { claims: claims.map(bare), tasks: tasks.map(bare) }
}

const expected = new Map<string, ReturnType<typeof records>>()
async function ofText(name: string): Promise<ReturnType<typeof records>> {
  const found = expected.get(name) ?? records(await extract(bytesOf(name)))
  expected.set(name, found)
  return found
}

/** Part of the first that stands in the second too. */
function share(of: string[], among: string[]): number {
  const left = [...among]
  const found = of.filter((one) => left.includes(one) && left.splice(left.indexOf(one), 1).length > 0)
  return found.length / of.length
}

describe('plain text in another encoding', () => {
  const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
  const written: Record<string, (text: string) => Promise<Uint8Array>> = {
    'UTF-8 with a mark': async (text) => Buffer.from(`\ufeff${text}`),
    'UTF-16LE': async (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
    'UTF-16BE': async (text) => utf16be(text),
    GB18030: async (text) => (await import('iconv-lite')).default.encode(text, 'gb18030')
  }
  for (const [encoding, write] of Object.entries(written))
    it(`${encoding} gives the same`, async () => {
      for (const name of names) {
        const bytes = await write(decode(bytesOf(name)).text)
        expect(records(await extract(bytes)), name).toEqual(await ofText(name))
      }
    })
})

afterAll(cleanUp)
const rendering = canRender()

describe.skipIf(!rendering)('rendered by LibreOffice', () => {
  const hasTable = (name: string) => decode(bytesOf(name)).text.includes('\t')
  const sources = names.map((name) => {
    const { text } = decode(bytesOf(name))
    return hasTable(name) ? { name: `${name}.htm`, data: pageOf(text) } : { name: `${name}.txt`, data: text }
  })
  for (const format of ['html', 'docx', 'doc'])
    it(`${format.toUpperCase()} gives the same claims and tasks`, async () => {
      for (const [i, bytes] of render(sources, format).entries()) {
        const name = names[i]!
        expect(records(await extract(bytes)), name).toEqual(await ofText(name))
      }
    }, 120_000)

  it.skipIf(rendering && !hasFont())(
    'PDF gives at least 99 % of the claims',
    async () => {
      const found: string[] = []
      const wanted: string[] = []
      for (const [i, bytes] of render(sources, 'pdf').entries()) {
        const name = names[i]!
        found.push(...records(await extract(bytes)).claims.map((claim) => name + claim))
        wanted.push(...(await ofText(name)).claims.map((claim) => name + claim))
      }
      expect(share(wanted, found)).toBeGreaterThanOrEqual(0.99)
      expect(share(found, wanted)).toBeGreaterThanOrEqual(0.99)
    },
    120_000
  )
})
