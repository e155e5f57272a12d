/** Little-endian numbers of a stream; reading outside it says that the file is damaged. */
import { ReportError } from '../../decode/error.ts'

export class Bytes {
  readonly data: Uint8Array
  private readonly view: DataView

  constructor(data: Uint8Array) {
    this.data = data
    this.view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  }

  get length(): number {
    return this.data.length
  }

  u8(at: number): number {
    return this.view.getUint8(this.inside(at, 1))
  }
  u16(at: number): number {
    return this.view.getUint16(this.inside(at, 2), true)
  }
  i16(at: number): number {
    return this.view.getInt16(this.inside(at, 2), true)
  }
  u32(at: number): number {
    return this.view.getUint32(this.inside(at, 4), true)
  }
  i32(at: number): number {
    return this.view.getInt32(this.inside(at, 4), true)
  }
  slice(at: number, length: number): Bytes {
    this.inside(at, length)
    return new Bytes(this.data.subarray(at, at + length))
  }
  utf16(at: number, characters: number): string {
    return new TextDecoder('utf-16le').decode(this.slice(at, characters * 2).data)
  }

  private inside(at: number, length: number): number {
    if (at < 0 || length < 0 || at + length > this.length)
      throw new ReportError('format', 'damaged Word file (.doc): it is cut off or overwritten')
    return at
  }
}
