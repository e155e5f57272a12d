/** How many numerals a report has, and how many of them found no place. */
import type { Dataset } from '../../pipeline/dataset.ts'

const ARABIC = /[0-9０-９]+/g
const CHINESE = /[〇零一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟]/

/** Numerals that no claim, mention or marker holds. */
export function unaccounted({ diagnostics }: Dataset): number {
  return diagnostics.filter(({ code }) => code === 'numeral-unplaced').length
}

/**
 * Runs of Arabic digits in the text, and the Chinese numerals that stand as numbers. Which of
 * these do is what the pipeline decided, so they are counted among its records, one a record.
 */
export function numerals(dataset: Dataset): number {
  const arabic = dataset.text.match(ARABIC)?.length ?? 0
  return arabic + expressions(dataset).filter(onlyChinese).length
}

/** Whatever the pipeline took for a numeral. */
function expressions({ text, claims, mentions, outline, diagnostics }: Dataset): string[] {
  const markers = outline.map(({ markerSpan }) => markerSpan)
  const unplaced = diagnostics.filter(({ code }) => code === 'numeral-unplaced').map(({ span }) => span)
  const spans = [...claims, ...mentions].map(({ span }) => span)
  return [...spans, ...markers, ...unplaced].filter((span) => span !== null).map((s) => text.slice(...s))
}

const onlyChinese = (words: string): boolean => CHINESE.test(words) && words.search(ARABIC) < 0
