/** Whether the table of files in ARCHITECTURE.md names every file of the extractors that have one. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const document = readFileSync(new URL('../ARCHITECTURE.md', import.meta.url), 'utf8')

/** The text of the document from the heading that names the folder, up to the next one. */
const partOf = (folder: string): string => {
  const behind = document.slice(document.indexOf(`\`extractors/${folder}\``) + 1)
  return behind.slice(0, behind.search(/`extractors\/[a-z]|\n## /))
}

describe.each(['quantity', 'claim', 'table', 'task'])('extractors/%s', (folder) => {
  const files = readdirSync(new URL(`../extractors/${folder}/`, import.meta.url)).filter(
    (name) => name.endsWith('.ts') && name !== 'index.ts'
  )
  test.each(files)('%s', (file) => expect(partOf(folder)).toContain(`\`${file}\``))
})
