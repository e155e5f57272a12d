/** Tree → dataset. The last step: nothing is read any more, only put into the contract's form. */
import type { Processor } from 'unified'
import type { Node } from 'unist'
import type { VFile } from 'vfile'
import {
  Dataset,
  type Diagnostic,
  DiagnosticCode,
  SCHEMA_VERSION,
  type Sentence,
  type Span
} from './dataset.ts'
import { fits } from './fits.ts'
import { pathOf, sectionAt } from './outline/index.ts'
import { sentenceId } from './parse/place.ts'
import type { Report } from './tree.ts'

/** The compiler, as a unified plugin: its result is a `Dataset`, checked by its schema. */
export default function compile(this: Processor) {
  const self = this as unknown as { compiler: (tree: Node, file: VFile) => Dataset }
  self.compiler = (tree, file) => toDataset(tree as Report, file)
}

/**
 * @throws ZodError where the tree holds what the contract does not allow: a defect of ours.
 */
function toDataset(tree: Report, file: VFile): Dataset {
  const {
    text,
    source,
    given,
    facts,
    outline = [],
    claims = [],
    tasks = [],
    mentions = [],
    checks = []
  } = tree.data
  if (!facts) throw new Error('compile needs the facts stage before it')
  const dataset: Dataset = {
    schemaVersion: SCHEMA_VERSION,
    report: {
      id: source.id,
      path: source.path,
      mediaType: source.mediaType,
      encoding: source.encoding,
      sha256: source.sha256,
      characters: text.length,
      ...facts,
      given: Object.keys(given).sort()
    },
    text,
    outline,
    sentences: sentencesOf(tree),
    claims: claims.map((claim) => ({ ...claim, path: pathOf(outline, claim.section) })),
    tasks,
    mentions,
    checks,
    // Plugins of others complain in the same file, in codes of their own.
    diagnostics: file.messages.filter((message) => message.source === 'baogao').map(diagnostic)
  }
  return inContract(dataset) ? dataset : Dataset.parse(dataset)
}

const inContract = fits(Dataset)

/** Sentences of headings and paragraphs, and rows of tables, which stand for the sentences of their claims. */
function sentencesOf(tree: Report): Sentence[] {
  const { outline = [] } = tree.data
  return tree.children.flatMap((block) =>
    block.role !== 'heading' && block.role !== 'paragraph' && block.role !== 'table'
      ? []
      : block.children.map((node) => {
          const span: Span = [node.position!.start.offset!, node.position!.end.offset!]
          const section =
            node.type === 'row' ? (sectionAt(outline, span[0])?.id ?? null) : (node.data.section ?? null)
          return { id: sentenceId(node), section, span }
        })
  )
}

function diagnostic(message: VFile['messages'][number]): Diagnostic {
  const start = message.place && 'start' in message.place ? message.place.start.offset : undefined
  const end = message.place && 'end' in message.place ? message.place.end.offset : undefined
  return {
    severity: message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info',
    code: DiagnosticCode.parse(message.ruleId),
    message: message.reason,
    span: start !== undefined && end !== undefined ? [start, end] : null
  }
}
