/** Changes of properties, as Word writes them: a list of codes with operands. Source: [MS-DOC] 2.2.5 and 2.6. */
import type { Bytes } from './bytes.ts'

export const code = {
  style: 0x4600,
  level: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCell: 0x244b,
  innerRowEnd: 0x244c,
  deleted: 0x0800,
  hidden: 0x083c,
  tableCells: 0xd608,
  elsewhere: 0x6646,
  elsewhereOfTable: 0x646b
} as const

/** Length of an operand by the code's highest three bits; 6 stands for one that says its own. */
const LENGTHS = [1, 1, 2, 4, 2, 2, -1, 3]

/** A code's operand. */
export type Properties = Map<number, Bytes>

function operandLength(sprm: number, list: Bytes, at: number): number {
  if (sprm === code.tableCells) return list.u16(at) + 1
  const fixed = LENGTHS[sprm >> 13]!
  return fixed >= 0 ? fixed : list.u8(at) + 1
}

/** Adds the properties of a list to those that are known; later ones win. */
export function addProperties(to: Properties, list: Bytes): void {
  let at = 0
  while (at + 3 <= list.length) {
    const sprm = list.u16(at)
    const length = operandLength(sprm, list, at + 2)
    if (at + 2 + length > list.length) return
    to.set(sprm, list.slice(at + 2, length))
    at += 2 + length
  }
}

/**
 * Adds the properties that stand in the data stream because there are too many for a page, as a row of many cells
 * has them. Source: [MS-DOC] 2.6.2 (sprmPHugePapx, sprmPTableProps) and PrcData.
 */
export function addElsewhere(to: Properties, data: Bytes): void {
  for (const sprm of [code.elsewhere, code.elsewhereOfTable]) {
    const at = numberOf(to, sprm)
    if (at !== undefined) addProperties(to, data.slice(at + 2, data.u16(at)))
  }
}

/** A property that is a number; undefined where it is not set. */
export function numberOf(properties: Properties, sprm: number): number | undefined {
  const operand = properties.get(sprm)
  if (operand === undefined) return undefined
  return operand.length === 1 ? operand.u8(0) : operand.length < 4 ? operand.u16(0) : operand.u32(0)
}

/** Whether a property is on: 1, or 129 for the opposite of the style, which no style here sets. */
export const isOn = (properties: Properties, sprm: number): boolean =>
  [1, 129].includes(numberOf(properties, sprm) ?? 0)
