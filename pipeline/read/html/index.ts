/** Web pages, saved or crawled (.html, .htm, and Word's own .doc that is one inside). */
import { ReportError } from '../../decode/error.ts'
import { withinText } from '../limits.ts'
import { Lines } from '../lines.ts'
import type { Reader } from '../reader.ts'
import { encodingOf } from './charset.ts'
import { readLines } from './lines.ts'
import { mainContent } from './main.ts'
import { readPage } from './tree.ts'

/** How far into the file its first element is looked for. */
const HEAD = 4096

const OPENERS =
  /^<(?:!doctype[ \t\r\n]+html|(?:html|head|body|meta|title|link|base|script|style|div|table|p|h[1-6]|center|font|span|article|section|main|header|ul|ol|dl|form|br|b|strong|a|img|iframe|pre)[ \t\r\n/>])/i

/** Whether the file opens with an element of HTML, behind blanks, comments and an XML declaration. */
function sniff(bytes: Uint8Array): boolean {
  let head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1').replaceAll('\0', '')
  head = head.replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '').trimStart()
  for (const [from, to] of [['<?xml', '?>'], ...Array(5).fill(['<!--', '-->'])] as [string, string][]) {
    const end = head.startsWith(from) ? head.indexOf(to) : -1
    if (end >= 0) head = head.slice(end + to.length).trimStart()
  }
  return OPENERS.test(head)
}

const reader: Reader = {
  mediaType: 'text/html',
  name: 'a web page (HTML)',
  sniff,
  read(bytes, { encoding: given, limits }) {
    withinText(bytes.length / 2, limits)
    const encoding = encodingOf(bytes, given)
    const page = readPage(new TextDecoder(encoding).decode(bytes), limits)
    const lines = new Lines(limits)
    readLines(page.root, mainContent(page), lines)
    if (lines.text.trim() === '') throw new ReportError('empty', 'a web page without text')
    return { text: lines.text, encoding, diagnostics: [] }
  }
}

export default reader
