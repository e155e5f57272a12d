/** What holds of every dataset, whatever the report; each break of it is a line. */
import { Dataset, type Span } from '../../pipeline/dataset.ts'

/** Empty where the dataset keeps every promise of the contract that needs no other knowledge. */
export function broken(dataset: Dataset): string[] {
  return [
    ...schema(dataset),
    ...quotes(dataset),
    ...ids(dataset),
    ...disjoint(dataset),
    ...accounted(dataset),
    ...referring(dataset)
  ]
}

function schema(dataset: Dataset): string[] {
  const checked = Dataset.safeParse(dataset)
  return checked.success
    ? []
    : checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

/** Text of a stretch as a record quotes it: without blanks, full width as half, since a reading has neither. */
const plain = (words: string) => words.normalize('NFKC').replace(/\s/g, '')

function quotes({ text, ...dataset }: Dataset): string[] {
  const found: string[] = []
  const exactly = (what: string, words: string, span: Span) => {
    if (text.slice(...span) !== words)
      found.push(`${what} ${words} is not at ${span}: ${text.slice(...span)}`)
  }
  const inReading = (what: string, words: string, spans: Span[]) => {
    const there = spans.map((span) => text.slice(...span)).join('')
    if (plain(there) !== plain(words)) found.push(`${what} ${words} is not at ${spans.join(' ')}: ${there}`)
  }
  const time = (what: string, value: { text: string | null; span: Span | null } | null) => {
    if (value && (value.text === null) !== (value.span === null)) found.push(`${what}: text without span`)
    if (value?.text && value.span) inReading(what, value.text, [value.span])
  }
  for (const claim of dataset.claims) {
    exactly('claim', claim.quote, claim.span)
    if (claim.indicator) inReading('indicator', claim.indicator.text, claim.indicator.spans)
    if (claim.of) inReading('of', claim.of.text, [claim.of.span])
    if (claim.scope) inReading('scope', claim.scope.text, [claim.scope.span])
    time('baseline', claim.baseline)
    time('period', claim.period)
  }
  for (const mention of dataset.mentions) {
    exactly('mention', mention.quote, mention.span)
    if (mention.span[1] - mention.span[0] > 40) found.push(`mention longer than 40: ${mention.quote}`)
  }
  for (const task of dataset.tasks) {
    exactly('task', task.quote, task.span)
    if (task.modalityWord) inReading('modality', task.modalityWord.text, [task.modalityWord.span])
    for (const body of [...task.actors, ...task.partners]) inReading('body', body.text, [body.span])
    for (const goal of task.goals) inReading('goal', goal.text, [goal.span])
    time('deadline', task.deadline)
    for (const action of task.actions) time('deadline', action.deadline)
  }
  for (const section of dataset.outline) {
    inReading('title', section.title, [section.titleSpan])
    if (
      section.marker &&
      section.markerSpan &&
      !plain(text.slice(...section.markerSpan)).startsWith(plain(section.marker))
    )
      found.push(`marker ${section.marker} is not at ${section.markerSpan}`)
  }
  return found
}

function ids({ claims, tasks, mentions, sentences, outline, checks }: Dataset): string[] {
  const all = [claims, tasks, mentions, sentences, outline, checks].flat().map(({ id }) => id)
  return all.filter((id, i) => all.indexOf(id) !== i).map((id) => `id twice: ${id}`)
}

const meets = (a: Span, b: Span) => a[0] < b[1] && b[0] < a[1]

function disjoint({ claims, mentions }: Dataset): string[] {
  const all = [...claims, ...mentions].sort((a, b) => a.span[0] - b.span[0])
  return all.slice(1).flatMap((record, i) => {
    const before = all[i]!
    return meets(before.span, record.span)
      ? [`${before.quote} and ${record.quote} overlap at ${record.span}`]
      : []
  })
}

/** Every run of Arabic digits lies in exactly one claim, mention or marker, or a diagnostic names it. */
function accounted({ text, claims, mentions, outline, diagnostics }: Dataset): string[] {
  const markers = outline.flatMap(({ markerSpan }) => (markerSpan ? [markerSpan] : []))
  const holders = [...claims.map(({ span }) => span), ...mentions.map(({ span }) => span), ...markers]
  const told = diagnostics.flatMap(({ code, span }) => (code === 'numeral-unplaced' && span ? [span] : []))
  return [...text.matchAll(/[0-9０-９]+/g)].flatMap(({ 0: run, index }) => {
    const holds = ([start, end]: Span) => start <= index && end >= index + run.length
    const times = holders.filter(holds).length
    if (times === 1 || (times === 0 && told.some(holds))) return []
    return [`${run} at ${index} is in ${times} records`]
  })
}

/** Ids that point at records that are there. */
function referring({ claims, tasks, sentences, outline, mentions, checks }: Dataset): string[] {
  const known = (records: { id: string }[]) => new Set(records.map(({ id }) => id))
  const [inClaims, inSentences, inOutline] = [known(claims), known(sentences), known(outline)]
  const missing = (what: string, id: string | null, set: Set<string>) =>
    id === null || set.has(id) ? [] : [`${what} points at ${id}, which is not there`]
  return [
    ...claims.flatMap(({ about, sentence, section }) => [
      ...missing('about', about, inClaims),
      ...missing('sentence', sentence, inSentences),
      ...missing('section', section, inOutline)
    ]),
    ...claims.flatMap(({ id, about }) => (id === about ? [`${id} is about itself`] : [])),
    ...tasks.flatMap(({ targets, section }) => [
      ...targets.flatMap((target) => missing('target', target, inClaims)),
      ...missing('section', section, inOutline)
    ]),
    ...[...mentions, ...sentences].flatMap(({ section }) => missing('section', section, inOutline)),
    ...outline.flatMap(({ parent }) => missing('parent', parent, inOutline)),
    ...checks.flatMap((check) => check.claims.flatMap((id) => missing('check', id, inClaims)))
  ]
}
