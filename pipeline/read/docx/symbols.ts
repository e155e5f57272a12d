/** Elements of a run that stand for a character. */
export const symbols: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:softHyphen': ''
}

/** The character of a w:sym; none where it is a glyph of a symbol font, which no other font has. */
export function symbolOf(code: string | undefined): string {
  const point = Number.parseInt(code ?? '', 16)
  const isGlyph = Number.isNaN(point) || (point >= 0xe000 && point <= 0xf8ff) || point > 0xffff
  return isGlyph ? '' : String.fromCharCode(point)
}
