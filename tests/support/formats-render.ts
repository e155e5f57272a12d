/** Renders texts and Word files to other formats with LibreOffice, once for each run of the tests. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export const folder = mkdtempSync(join(tmpdir(), 'baogao-formats-'))

export const cleanUp = (): void => rmSync(folder, { recursive: true, force: true })

function soffice(args: string[]): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  execFileSync('soffice', [profile, '--headless', ...args], { stdio: 'pipe', timeout: 120_000 })
}

/** Whether LibreOffice is here and can write documents; prints a line where it is not. */
export function canRender(): boolean {
  try {
    const [file] = render([{ name: 'probe.txt', data: '探' }], 'docx')
    return file !== undefined
  } catch {
    console.log('LibreOffice Writer is not installed: the tests that render reports with it are skipped')
    return false
  }
}

/** Whether a font with Chinese characters is here; without one a PDF holds no text. Prints a line where it is not. */
export function hasFont(): boolean {
  try {
    if (execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== '') return true
  } catch {
    // Where fontconfig is not, no font is known either.
  }
  console.log('no Chinese font is installed: the tests that render reports to PDF are skipped')
  return false
}

/** How LibreOffice is to read a source, by its extension. */
const FILTERS: Record<string, string[]> = {
  '.txt': ['--infilter=Text (encoded):UTF8'],
  '.htm': ['--infilter=HTML (StarWriter)'],
  '.docx': []
}

/** A text as a page: lines are paragraphs, lines of cells between tabs a table, as documents have them. */
export function pageOf(text: string): string {
  const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const rows = (lines: string[]) =>
    lines.map(
      (line) =>
        `<tr>${line
          .split('\t')
          .map((cell) => `<td>${escaped(cell)}</td>`)
          .join('')}</tr>`
    )
  const out: string[] = []
  let table: string[] = []
  for (const line of [...text.split('\n'), '']) {
    if (line.includes('\t')) table.push(line)
    else {
      if (table.length > 0) out.push(`<table border="1">${rows(table).join('')}</table>`)
      table = []
      if (line.trim() !== '') out.push(`<p>${escaped(line)}</p>`)
    }
  }
  return `<html><head><meta charset="utf-8"></head><body>${out.join('\n')}</body></html>`
}

export interface Source {
  /** With its extension: .txt or .htm in UTF-8, .docx. */
  name: string
  data: string | Uint8Array
}

/** The sources in another format (`docx`, `doc`, `html`, `pdf`), in their order. */
export function render(sources: Source[], format: string): Uint8Array[] {
  const from = join(folder, 'sources')
  const to = join(folder, format)
  mkdirSync(from, { recursive: true })
  const files = sources.map(({ name, data }) => {
    const file = join(from, name)
    writeFileSync(file, data)
    return file
  })
  for (const [extension, filter] of Object.entries(FILTERS)) {
    const own = files.filter((file) => file.endsWith(extension))
    if (own.length > 0) soffice([...filter, '--convert-to', format, '--outdir', to, ...own])
  }
  return sources.map(({ name }) => readFileSync(join(to, name.replace(/[^.]+$/, format))))
}
