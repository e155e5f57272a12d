import { describe, expect, test } from 'vitest'
import { json, jsonl, jsonNames, toJson, toJsonLines } from '../output/index.ts'
import { Dataset } from '../pipeline/dataset.ts'
import { pairs } from './support/output-cases.ts'
import { dataset, RUN } from './support/output-run.ts'

const OPTIONS = { headers: 'zh', values: 'code' } as const
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

/** The same object with the keys of all its parts in reverse. */
function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, backwards(part)])
  )
}

test('the dataset of these tests keeps the contract, and its quotes stand where they say', () => {
  const data = Dataset.parse(dataset())
  for (const { quote, span } of [...data.claims, ...data.tasks, ...data.mentions])
    expect(data.text.slice(...span)).toBe(quote)
})

describe('JSON', () => {
  test('keys in the order of the contract, whatever order they come in', () => {
    const text = toJson(backwards(dataset()) as Dataset)
    expect(text).toBe(toJson(dataset()))
    expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(Dataset.shape))
    expect(Object.keys(JSON.parse(text).claims[0])).toEqual(Object.keys(Dataset.shape.claims.element.shape))
  })
  test('two-space indent, newline at the end, everything as it was', () => {
    const text = toJson(dataset())
    expect(text).toMatch(/^\{\n {2}"schemaVersion": "1\.0\.0",\n {2}"report": \{\n {4}"id"/)
    expect(text).toMatch(/[^\n]\n$/)
    expect(JSON.parse(text)).toEqual(dataset())
  })
  test('a dataset that breaks the contract is refused, with the place', () => {
    const broken = dataset({ claims: [{ ...dataset().claims[0]!, confidence: 2 }] })
    expect(() => toJson(broken)).toThrow(/county\/report\.txt.*\n.*\n?.*claims\[0\]\.confidence/s)
  })
  test('JSON Lines: one dataset a line', () => {
    const lines = toJsonLines([dataset(), dataset()]).split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[2]).toBe('')
    expect(JSON.parse(lines[1]!)).toEqual(dataset())
  })
  test('the writers leave out inputs that failed', async () => {
    const [file, ...more] = await json.write(RUN, OPTIONS)
    expect(more).toEqual([])
    expect(file?.path).toBe('county/report.json')
    expect(decode(file?.bytes)).toBe(toJson(dataset()))
    const [lines] = await jsonl.write(RUN, OPTIONS)
    expect(decode(lines?.bytes)).toBe(toJsonLines([dataset()]))
  })
})

describe('names of JSON files', () => {
  const list = (cell: string) => cell.split('|').map((name) => name.trim())
  test.each(pairs('output-names.txt'))('%s', (inputs, files) => {
    expect(jsonNames(list(inputs))).toEqual(list(files))
    expect(jsonNames(list(inputs).reverse())).toEqual(list(files).reverse())
  })
  test('two inputs of one path are refused', () => {
    expect(() => jsonNames(['a.txt', 'a.txt'])).toThrow('Two inputs would write one file: a.txt.json')
  })
})
