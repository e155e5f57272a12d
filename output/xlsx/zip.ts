/** The workbook's container, the same bytes on every machine. */
import { unzipSync, zipSync } from 'fflate'

/** The zip format knows no earlier day. It stores local time, so the day is given in local time. */
const FIRST_ZIP_DAY = () => new Date(1980, 0, 1)

/**
 * Packs a zip anew, with fixed times and with a compressor written in JavaScript: that of the
 * platform gives other bytes on another processor or version of Node.
 */
export function repacked(zip: Uint8Array): Uint8Array {
  return zipSync(unzipSync(zip), { mtime: FIRST_ZIP_DAY(), level: 6 })
}
