/** A table of a Word file while it is read. */
import type { Cell } from '../rows.ts'

const isOff = (value: string | undefined): boolean => /^(?:0|false|off)$/.test(value ?? '')

export class Table {
  readonly rows: Cell[][] = []
  private deleted = false

  row(): void {
    this.rows.push([])
    this.deleted = false
  }

  /** Drops a row that a tracked change deleted. */
  endRow(): void {
    if (this.deleted) this.rows.pop()
  }

  cell(): void {
    this.rows.at(-1)?.push({ lines: [], columns: 1, rows: 1 })
  }

  /** The cell that is being read. */
  get open(): Cell | undefined {
    return this.rows.at(-1)?.at(-1)
  }

  /** What the properties of the open row or cell say. */
  property(name: string, value: string | undefined): void {
    if (name === 'w:del') this.deleted = !isOff(value)
    else if (name === 'w:gridSpan' && this.open) this.open.columns = Math.max(1, Number(value) || 1)
    else if (name === 'w:gridBefore')
      this.rows.at(-1)?.push({ lines: [], columns: Math.max(1, Number(value) || 1), rows: 1 })
  }
}
