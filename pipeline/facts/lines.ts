/** The front matter and furniture of a report as lines of words, and the facts its labels name. */
import { readLexicon } from '../lexicon.ts'
import type { Report, Sentence } from '../tree.ts'

export interface FrontLine {
  /** Without any blank. */
  words: string
  sentence: Sentence
  role: 'front' | 'furniture'
  /** Index of its block. */
  at: number
}

/** Lines of front matter and furniture in order. */
export function frontLines(report: Report): FrontLine[] {
  return report.children.flatMap((block, at) => {
    const { role } = block
    if (role !== 'front' && role !== 'furniture') return []
    return block.children.flatMap((sentence) =>
      sentence.type === 'sentence'
        ? [{ words: sentence.data.reading.text.replaceAll(' ', ''), sentence, role, at }]
        : []
    )
  })
}

const labels = readLexicon('pipeline/facts/lexicon/labels.tsv', 'label', 'fact').map(({ label, fact }) => ({
  label,
  fact,
  // A label of two characters may end a word.
  opens: new RegExp(`${label.length > 2 ? '' : '(?:^|[：:\\]】)）0-9])'}${label}[：:]`)
}))

/** What the labels of metadata say (发布时间：2012-05-25), by fact; the value may stand on the next line. */
export function labelled(lines: FrontLine[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const label of labels) {
    if (found.has(label.fact)) continue
    const value = lines.flatMap(({ words }, i) => valueBehind(words, lines[i + 1]?.words, label)).at(0)
    if (value) found.set(label.fact, value)
  }
  return found
}

/** Where a value ends that another label stands behind: 发文机关：国务院成文日期：2019年…. */
const OTHERS = new RegExp(
  `(?:${[...new Set(labels.map(({ label }) => label).filter(({ length }) => length > 2))].join('|')}|浏览次数|字体|字号|作者|点击|正文|来源|索引号|主题分类|主题词|发文字号|有效性|文号).*$`
)

function valueBehind(words: string, next: string | undefined, label: (typeof labels)[number]): string[] {
  const at = words.search(label.opens)
  if (at < 0) return []
  const value = words.slice(words.indexOf(label.label, at) + label.label.length + 1).replace(OTHERS, '')
  if (value !== '') return [value]
  return next && !/[：:]$/.test(next) ? [next] : []
}
