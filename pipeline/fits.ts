/**
 * Whether a value is what a schema allows, asked fast. zod makes two objects for each value that it looks
 * at, to say where something is wrong; most often nothing is, and yes is all there is to say. Here the same
 * schemas become functions once, which say no where zod may have more to say.
 */
import type { z } from 'zod'

type Test = (value: unknown) => boolean

/**
 * A test for what the schema allows and would not change, its keys in the schema's order: where it
 * holds, parsing gives an equal value. Where it does not, only parsing tells whether the value is wrong.
 */
export function fits(schema: z.core.$ZodType): Test {
  const isKind = testOf(schema as z.core.$ZodTypes)
  const meets = meetsAll(schema)
  return meets ? (value) => isKind(value) && meets(value) : isKind
}

function testOf({ _zod: { def, values } }: z.core.$ZodTypes): Test {
  switch (def.type) {
    case 'string':
      return def.coerce ? never : (value) => typeof value === 'string'
    case 'number':
      return def.coerce ? never : (value) => typeof value === 'number' && Number.isFinite(value)
    case 'boolean':
      return def.coerce ? never : (value) => typeof value === 'boolean'
    case 'enum':
    case 'literal':
      return (value) => values?.has(value as string) === true
    case 'nullable':
      return orNull(fits(def.innerType))
    case 'array':
      return list(fits(def.element))
    case 'tuple':
      return def.rest ? never : tuple(def.items.map(fits))
    case 'object':
      return record(Object.keys(def.shape), Object.values(def.shape).map(fits))
    default:
      return never
  }
}

/** Of what is not known here nothing is said. */
const never: Test = () => false

const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value)

const list =
  (test: Test): Test =>
  (value) => {
    if (!Array.isArray(value)) return false
    for (let i = 0; i < value.length; i++) if (!test(value[i])) return false
    return true
  }

const tuple =
  (tests: Test[]): Test =>
  (value) => {
    if (!Array.isArray(value) || value.length !== tests.length) return false
    for (let i = 0; i < tests.length; i++) if (!tests[i]!(value[i])) return false
    return true
  }

/** All keys and no others, in this order. */
const record =
  (keys: string[], tests: Test[]): Test =>
  (value) => {
    if (typeof value !== 'object' || value === null) return false
    let i = 0
    for (const key in value) {
      if (key !== keys[i] || !tests[i]!((value as Record<string, unknown>)[key])) return false
      i++
    }
    return i === keys.length
  }

/** What a schema asks beyond its kind (a least length, a pattern), by zod's own checks; null where nothing. */
function meetsAll(schema: z.core.$ZodType): Test | null {
  const { def, traits } = schema._zod
  // An integer is a check itself.
  const own = traits.has('$ZodCheck') ? [schema as unknown as z.core.$ZodCheck<never>] : []
  const checks = [...own, ...(def.checks ?? [])]
  if (checks.length === 0) return null
  const payload: z.core.ParsePayload<never> = { value: undefined as never, issues: [] }
  return (value) => {
    payload.value = value as never
    for (const { _zod: check } of checks) if (check.check(payload) !== undefined) return false
    if (payload.issues.length === 0) return payload.value === value
    payload.issues = []
    return false
  }
}
