/** Folders of a report and the dataset that is expected of it. */
import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { Exit, Failure, systemReason } from './failure.ts'

export interface Case {
  name: string
  /** The report. */
  file: string
  /** expected.json beside it; it may not exist yet. */
  expected: string
}

const isText = (name: string) => extname(name).toLowerCase() === '.txt' && !name.startsWith('.')

/** A folder is a case where it holds report.txt, or one text beside expected.json. */
async function caseIn(folder: string): Promise<Case | null> {
  const names = await readdir(folder)
  const texts = names.filter(isText)
  const expected = join(folder, 'expected.json')
  const name = basename(folder)
  if (texts.includes('report.txt')) return { name, file: join(folder, 'report.txt'), expected }
  if (!names.includes('expected.json')) return null
  if (texts.length !== 1)
    throw new Failure(
      Exit.usage,
      `${folder}: ${texts.length} texts beside expected.json; name the one report.txt`
    )
  return { name, file: join(folder, texts[0]!), expected }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path)).isDirectory()
}

/**
 * The cases of a folder in the order of their names: its folders, or the folder itself.
 * @throws Failure (2) where it cannot be read or holds no case.
 */
export async function findCases(folder: string): Promise<Case[]> {
  try {
    const own = await caseIn(folder)
    if (own !== null) return [own]
    const paths = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort()
    const cases: (Case | null)[] = []
    for (const path of paths.map((name) => join(folder, name)))
      if (await isFolder(path)) cases.push(await caseIn(path))
    const found = cases.filter((one) => one !== null)
    if (found.length > 0) return found
  } catch (error) {
    const reason = systemReason(error)
    if (reason === null) throw error
    throw new Failure(Exit.usage, `${folder}: ${reason}`, { cause: error })
  }
  throw new Failure(Exit.usage, `${folder}: no folder with report.txt and expected.json in it`)
}
