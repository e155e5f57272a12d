/** Two datasets → what differs between them, record by record. */
import { isDeepStrictEqual } from 'node:util'
import type { Dataset } from '../pipeline/dataset.ts'

/** A value within a record that changed; `field` is its way down: `unit.code`, `actions.0.verb`. */
export interface Change {
  field: string
  old: unknown
  new: unknown
}

/** A record that only one side has (`added`, `missing`), or that both have with other values (`changed`). */
export interface Difference {
  what: 'added' | 'missing' | 'changed'
  /** The dataset's list, or `report`. */
  list: string
  id: string
  /** The report's words, or those that say best what the record is. */
  quote: string
  /** Line of the text, from 1; null for what has no place. */
  line: number | null
  changes: Change[]
}

type Value = Record<string, unknown>
const isRecord = (value: unknown): value is Value => typeof value === 'object' && value !== null

/** Values that differ; lists of another length are compared as a whole. */
export function changesBetween(old: unknown, fresh: unknown, field = ''): Change[] {
  if (isDeepStrictEqual(old, fresh)) return []
  const alike =
    isRecord(old) &&
    isRecord(fresh) &&
    Array.isArray(old) === Array.isArray(fresh) &&
    (!Array.isArray(old) || (old.length === fresh.length && old.some(isRecord)))
  if (!alike) return [{ field, old, new: fresh }]
  const keys = [...new Set([...Object.keys(old), ...Object.keys(fresh)])]
  return keys.flatMap((key) => changesBetween(old[key], fresh[key], field === '' ? key : `${field}.${key}`))
}

const lists = ['outline', 'sentences', 'claims', 'tasks', 'mentions', 'checks', 'diagnostics'] as const

/** Diagnostics have no id: what they are and where stands for one. */
const idOf = (record: Value): string =>
  String(record.id ?? `${record.code}${record.span ? `@${record.span}` : ''}`)

const spanOf = (record: Value): [number, number] | null =>
  Array.isArray(record.span) ? (record.span as [number, number]) : null

function quoteOf(record: Value, text: string): string {
  const span = spanOf(record)
  return String(record.quote ?? record.title ?? record.message ?? (span ? text.slice(...span) : ''))
}

function difference(
  what: Difference['what'],
  list: string,
  record: Value,
  text: string,
  changes: Change[] = []
): Difference {
  const span = spanOf(record)
  return {
    what,
    list,
    id: idOf(record),
    quote: quoteOf(record, text),
    line: span && text.slice(0, span[0]).split('\n').length,
    changes
  }
}

/** Records by id; a second one of an id is told by its number. */
function byId(records: readonly Value[]): Map<string, Value> {
  const result = new Map<string, Value>()
  for (const record of records) {
    let id = idOf(record)
    for (let n = 2; result.has(id); n++) id = `${idOf(record)} (${n})`
    result.set(id, record)
  }
  return result
}

function inList(list: string, old: Dataset, fresh: Dataset): Difference[] {
  const [before, after] = [old, fresh].map((dataset) =>
    byId(((dataset as Value)[list] ?? []) as Value[])
  ) as [Map<string, Value>, Map<string, Value>]
  const missing = [...before].filter(([id]) => !after.has(id))
  const kept = [...after].map(([id, record]) => {
    const known = before.get(id)
    return known
      ? difference('changed', list, record, fresh.text, changesBetween(known, record))
      : difference('added', list, record, fresh.text)
  })
  const found = [
    ...missing.map(([, record]) => difference('missing', list, record, String(old.text))),
    ...kept.filter(({ what, changes }) => what !== 'changed' || changes.length > 0)
  ]
  const order = !isDeepStrictEqual([...before.keys()], [...after.keys()])
  if (found.length > 0 || !order) return found
  const changes = [{ field: 'order', old: [...before.keys()], new: [...after.keys()] }]
  return [{ what: 'changed', list, id: list, quote: '', line: null, changes }]
}

/** What is of the dataset as a whole: everything but the lists. */
function facts(dataset: Dataset): Value {
  return Object.fromEntries(
    Object.entries(dataset).filter(([key]) => !(lists as readonly string[]).includes(key))
  )
}

/**
 * All differences of a fresh dataset from an old one, which may be any JSON object that once was
 * one. Records are the same when their ids are.
 */
export function differences(old: Dataset, fresh: Dataset): Difference[] {
  const changes = changesBetween(facts(old), facts(fresh))
  const whole: Difference[] =
    changes.length === 0
      ? []
      : [{ what: 'changed', list: 'report', id: fresh.report.id, quote: '', line: null, changes }]
  return [...whole, ...lists.flatMap((list) => inList(list, old, fresh))]
}
