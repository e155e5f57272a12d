import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot, parseLexicon } from '../pipeline/lexicon.ts'

const lexicon = '# Words.\nword\tnot\tcomment\n垛\n\n# One more.\n钵\t盆钵 \t\r\n'

test('a line is an entry, a cell that is left out is empty', () => {
  expect(parseLexicon(lexicon, 'words.tsv', 'word', 'not')).toEqual([
    { word: '垛', not: '', comment: '' },
    { word: '钵', not: '盆钵', comment: '' }
  ])
})

test.each([
  ['a column that the header lacks', lexicon, 'words.tsv: column place: missing'],
  ['a column by another name', 'word\tPlace\n垛\tbefore', 'words.tsv: column place: missing'],
  ['no header', '# Words.\n', 'words.tsv: column word: missing'],
  ['more cells than columns', 'word\tplace\n垛\tbefore\tx', 'words.tsv:2: 3 cells, expected at most 2']
])('%s is one clear line', (_, text, says) => {
  expect(() => parseLexicon(text, 'words.tsv', 'word', 'place')).toThrow(new Error(says))
})

const lexicons = ['extractors', 'pipeline'].flatMap((folder) =>
  readdirSync(join(packageRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsv'))
    .map((name) => join(folder, name))
)

test.each(lexicons)('%s says nothing twice', (file) => {
  const lines = readFileSync(join(packageRoot, file), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  expect(lines.filter((line, i) => lines.indexOf(line) < i)).toEqual([])
})
