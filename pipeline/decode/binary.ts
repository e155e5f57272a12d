/** What a file of no text begins with, as bytes in Latin-1. Source: the formats' own specifications. */
const signatures: readonly [start: string, what: string][] = [
  ['PK\x03\x04', 'a ZIP archive (perhaps .docx or .xlsx)'],
  ['%PDF-', 'a PDF'],
  ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'an old Office file (.doc, .xls or .wps)'],
  ['\x89PNG', 'an image (PNG)'],
  ['\xFF\xD8\xFF', 'an image (JPEG)'],
  ['GIF8', 'an image (GIF)'],
  ['II*\0', 'an image (TIFF)'],
  ['MM\0*', 'an image (TIFF)'],
  ['\x1F\x8B', 'a gzip archive'],
  ['Rar!', 'a RAR archive'],
  ['7z\xBC\xAF\x27\x1C', 'a 7z archive'],
  ['\x7FELF', 'a program'],
  ['{\\rtf', 'an RTF document'],
  ['SQLite format 3\0', 'a database (SQLite)']
]

/** What the bytes are known to be, where they begin as no text does; else null. */
export function signature(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  return signatures.find(([start]) => head.startsWith(start))?.[1] ?? null
}

/** True for a control character that no text holds; U+001A closes files written by DOS. */
const isControl = (code: number) => code < 9 || (code > 13 && code < 32 && code !== 26)

/** True where the text holds a NUL, or more than one control character in two hundred. */
export function looksBinary(text: string): boolean {
  let controls = 0
  for (let i = 0; i < text.length; i++) if (isControl(text.charCodeAt(i))) controls++
  return text.includes('\0') || controls * 200 > text.length
}
