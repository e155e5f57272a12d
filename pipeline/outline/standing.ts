/** Headings that tell how things stand: （一）发展成就, 一、发展基础, （三）面临的挑战. */
import type { Section } from '../dataset.ts'
import { readLexicon } from '../lexicon.ts'

type Standing = 'built' | 'hinders'

const entries = readLexicon('pipeline/outline/lexicon/standing.tsv', 'text', 'way')
const wordsOf = (way: string): string[] => entries.filter((e) => e.way === way).map((e) => e.text)
const anyOf = (way: string): string => wordsOf(way).join('|')

const STANDING = new RegExp(
  `^(?:[“"]?十?[一二三四五六七八九十]五[”"]?(?:时期|期间)?的?)?(?:${anyOf('before')})*(?:(${anyOf('built')})|${anyOf('hinders')})(?:[与和及]|$)`
)
const SETS = new RegExp(`(?:${anyOf('sets')})$`)

/**
 * What a heading tells of: what there is to build on, or what stands in the way; null where it tells of neither, or
 * of what is to be done too: “十三五”时期发展成就和“十四五”时期主要任务.
 */
export function standingOf(title: string): Standing | null {
  const found = setsWork(title) ? null : STANDING.exec(title)
  return found && (found[1] ? 'built' : 'hinders')
}

/** 重点任务, 主要措施: what stands below it is to be done, whatever its own headings say. */
export const setsWork = (title: string): boolean => SETS.test(title)

/** Whether the outermost of these sections that tells how things stand, or sets work, does the former. */
export function tellsStanding(chain: readonly Pick<Section, 'title'>[]): boolean {
  const first = chain.find(({ title }) => setsWork(title) || standingOf(title) !== null)
  return first !== undefined && !setsWork(first.title)
}
