/** Facts about the report itself: title, issuer, place, date, kind and years. */
import type { Day } from '../dataset.ts'
import { isDate, isDelivery } from '../parse/front.ts'
import type { Report } from '../tree.ts'
import { dayIn } from './dates.ts'
import { issuerOf, regionOf } from './issuer.ts'
import { kindOf } from './kind.ts'
import { type FrontLine, frontLines, labelled } from './lines.ts'
import { isOpening, titleOf } from './title.ts'
import { yearsOf } from './years.ts'

/** Transformer: fills `report.data.facts`, needs the outline. What the user gave wins over the text. */
export default function facts() {
  return (tree: Report): void => {
    const { given, text } = tree.data
    const outline = tree.data.outline ?? []
    const lines = withOpening(tree, frontLines(tree))
    const labels = labelled(lines)
    const title = given.title ?? titleOf(lines, firstBody(tree), labels.get('title'))
    const kind = kindOf(title, outline, text)
    const issuer = given.issuer ?? issuerOf(tree, lines, labels, title)
    const published = given.publishedOn ?? publishedOn(lines, labels)
    const years = yearsOf(tree, lines, kind, outline, published)
    tree.data.facts = {
      title,
      issuer,
      region: given.region ?? regionOf(lines, issuer, title),
      publishedOn: published,
      kind,
      reviewYear: given.reviewYear ?? years.reviewYear,
      planYear: given.planYear ?? years.planYear,
      yearEvidence: years.yearEvidence
    }
  }
}

/** Where a text has no front matter (a table with a title), the line that opens it is read as that. */
function withOpening(tree: Report, lines: FrontLine[]): FrontLine[] {
  const at = firstBody(tree)
  const sentence = tree.children[at]?.children[0]
  if (sentence?.type !== 'sentence' || lines.some(({ role, at: place }) => role === 'front' && place < at))
    return lines
  const words = sentence.data.reading.text.replaceAll(' ', '')
  if (tree.children[at]?.children.length !== 1 || !isOpening(words)) return lines
  return [{ words, sentence, role: 'front', at: at - 1 }, ...lines]
}

/** Index of the first block that is read for claims and tasks. */
function firstBody({ children }: Report): number {
  const at = children.findIndex(({ role }) => role === 'heading' || role === 'paragraph' || role === 'table')
  return at < 0 ? children.length : at
}

/** Date of publication, else of signing, else of delivery. */
function publishedOn(lines: FrontLine[], labels: Map<string, string>): Day | null {
  const front = lines.map(({ words }) => words)
  const dated = (fits: (words: string) => boolean) => front.filter(fits).map(dayIn)
  const found = [
    dayIn(labels.get('publishedOn') ?? ''),
    ...dated(isStamp),
    dayIn(labels.get('signedOn') ?? ''),
    ...dated(isDate),
    ...dated(
      (words) =>
        /[12][0-9]{3}(?:年[0-9]{1,2}月[0-9]{1,2}日|-[0-9]{2}-[0-9]{2}$)/.test(words) && words.length < 40
    ),
    ...dated(isDelivery)
  ]
  return found.find((day) => day !== null) ?? null
}

/** A line of date and time: 2026-01-31 07:00:44. */
const isStamp = (words: string): boolean =>
  /^[12][0-9]{3}[-年/][0-9]{1,2}[-月/][0-9]{1,2}日?[0-9时:：分]{4,10}$/.test(words)

export type { FrontLine }
