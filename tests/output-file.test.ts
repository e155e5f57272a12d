import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeWhole } from '../output/index.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baogao-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('makes the folders, replaces what is there, leaves nothing else behind', async () => {
  const path = join(folder, 'a', '报告.json')
  await writeWhole(path, 'first')
  await writeWhole(path, new Uint8Array([0x32]))
  expect(await readFile(path, 'utf8')).toBe('2')
  expect(await readdir(join(folder, 'a'))).toEqual(['报告.json'])
})

test('many at once into folders that none of them finds', async () => {
  const paths = Array.from({ length: 40 }, (_, i) =>
    join(folder, 'deep', 'er', 'still', `${i % 4}`, `${i}.json`)
  )
  await Promise.all(paths.map((path) => writeWhole(path, 'x')))
  expect(await Promise.all(paths.map((path) => readFile(path, 'utf8')))).toEqual(paths.map(() => 'x'))
})

test('a name as long as the file system allows', async () => {
  const path = join(folder, `${'报'.repeat(83)}.json`)
  await writeWhole(path, 'x')
  expect(await readFile(path, 'utf8')).toBe('x')
})

test('what cannot be written throws, and leaves no half file', async () => {
  const taken = join(folder, 'taken')
  await mkdir(join(taken, 'inside'), { recursive: true })
  await expect(writeWhole(taken, 'x')).rejects.toThrow()
  await expect(writeWhole(join(folder, 'missing\0', 'x'), 'x')).rejects.toThrow()
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
})
