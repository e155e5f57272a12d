/** Bullets as characters that a plain text would have. */

/** Glyphs of the fonts Wingdings and Symbol that word processors use for bullets, by their code. */
const SYMBOLS: Record<number, string> = {
  108: '●',
  110: '■',
  113: '□',
  117: '◆',
  118: '◆',
  183: '●',
  216: '▲',
  252: '▲'
}

/** The bullet; a glyph of a symbol font (U+F000 and up) as the character it looks like. */
export function bulletOf(text: string): string {
  const char = text.trim()
  if (char === '' || char === '•' || char === '·') return char === '' ? '' : '●'
  const code = char.charCodeAt(0)
  return code >= 0xf000 && code <= 0xf0ff ? (SYMBOLS[code - 0xf000] ?? '●') : char
}
