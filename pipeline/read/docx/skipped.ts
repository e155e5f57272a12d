/** Elements of a Word file whose content is no text of the report. */
export const skipped: ReadonlySet<string> = new Set([
  'w:del', // deleted by a tracked change
  'w:moveFrom',
  'w:delText',
  'w:delInstrText',
  'w:pPrChange', // what formatting was before a tracked change
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:numberingChange',
  'w:sectPr',
  'w:rt', // pronunciation over the characters
  'w:tblGrid',
  'mc:Fallback' // the same once more for older versions
])
