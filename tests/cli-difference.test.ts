import { describe, expect, test } from 'vitest'
import { changesBetween } from '../cli/difference.ts'

describe('changes between two values', () => {
  const cases: [name: string, old: unknown, fresh: unknown, changes: [string, unknown, unknown][]][] = [
    ['equal', { a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, []],
    [
      'a field inside',
      { unit: { code: 'm2', factor: 1 } },
      { unit: { code: 'km', factor: 1 } },
      [['unit.code', 'm2', 'km']]
    ],
    ['from null', { unit: null }, { unit: { code: 'm2' } }, [['unit', null, { code: 'm2' }]]],
    [
      'a key of one side',
      { a: 1 },
      { b: 1 },
      [
        ['a', 1, undefined],
        ['b', undefined, 1]
      ]
    ],
    ['lists of values as a whole', { span: [1, 2] }, { span: [1, 3] }, [['span', [1, 2], [1, 3]]]],
    [
      'lists of records by place',
      { a: [{ b: 1 }, { b: 2 }] },
      { a: [{ b: 1 }, { b: 3 }] },
      [['a.1.b', 2, 3]]
    ],
    ['lists of another length as a whole', { a: [{ b: 1 }] }, { a: [] }, [['a', [{ b: 1 }], []]]]
  ]
  test.each(cases)('%s', (_, old, fresh, changes) => {
    expect(changesBetween(old, fresh)).toEqual(changes.map(([field, a, b]) => ({ field, old: a, new: b })))
  })
})
