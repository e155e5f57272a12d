/** Where a heading ends that runs into its body without a line break. */
import { readLexicon } from '../lexicon.ts'
import type { Stretch } from './text.ts'

const openers = readLexicon('pipeline/parse/lexicon/openers.tsv').map(
  (entry) => new RegExp(entry.pattern as string, 'g')
)

/** Longest run-in heading. */
const LONGEST = 34

/** Words that need what follows them: 截至2025年 is no heading's end behind 到 or 比. */
const BOUND = /[在到自从比较至以于和与、及的对为将第“（(《，,]$/

/**
 * Offset in the text where the heading ends whose words begin at `start`; undefined where no
 * word of the lexicon opens a body before the first mark.
 */
export function headingEnd(text: string, { start, end }: Stretch): number | undefined {
  const words = text.slice(start, Math.min(end, start + LONGEST + 8))
  const mark = words.search(/[。；：！？;:]/)
  const clause = mark < 0 ? words : words.slice(0, mark)
  const places = [repeatedYear(clause), ...openers.map((opener) => firstFree(clause, opener))]
  const found = places.filter((at): at is number => at !== undefined && at >= 2 && at <= LONGEST)
  return found.length > 0 ? start + Math.min(...found) : undefined
}

function firstFree(clause: string, opener: RegExp): number | undefined {
  const comma = clause.search(/[，,]/)
  for (const match of clause.matchAll(opener)) {
    const before = clause.slice(0, match.index)
    if (match.index >= 2 && !BOUND.test(before) && (comma < 0 || match.index < comma)) return match.index
  }
  return undefined
}

/** 2026年预算草案2026年预算编制以…: the year that opens the heading opens the body again. */
function repeatedYear(clause: string): number | undefined {
  const year = /^[0-9]{4}年/.exec(clause)?.[0]
  const at = year ? clause.indexOf(year, year.length) : -1
  return at > 0 && !/[，。]/.test(clause.slice(0, at)) ? at : undefined
}
