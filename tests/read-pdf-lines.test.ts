/** Lines of a page of a PDF: what another font draws into the blanks of a piece of text. */
import { describe, expect, it } from 'vitest'
import { linesOf } from '../pipeline/read/pdf/lines.ts'
import type { Piece } from '../pipeline/read/pdf/open.ts'

const SIZE = 10

const piece = (text: string, left: number, width: number): Piece => ({
  text,
  left,
  right: left + width,
  baseline: 100,
  size: SIZE
})

const textOf = (...pieces: Piece[]): string[] => linesOf({ pieces }, 0).map(({ text }) => text)

describe('marks that another font draws', () => {
  it('fill the blanks that the words around them leave', () => {
    expect(textOf(piece('推进 双随机 监管。', 50, 92), piece('“', 70, 6), piece('”', 106, 6))).toEqual([
      '推进“双随机”监管。'
    ])
  })

  it('fill one at the start', () => {
    expect(textOf(piece(' 一网通办 率', 50, 62), piece('“', 50, 6), piece('”', 96, 6))).toEqual([
      '“一网通办”率'
    ])
  })

  it('fill several in one ratio', () => {
    expect(textOf(piece('为八 三十二 六十。', 50, 92), piece('∶', 70, 6), piece('∶', 106, 6))).toEqual([
      '为八∶三十二∶六十。'
    ])
  })

  it('leave a piece alone whose blanks nothing fills', () => {
    expect(textOf(piece('A B', 50, 16), piece('组', 90, 10))).toEqual(['A B\t组'])
  })
})
