/** The user's own units, indicators and bodies, from one file. */
import { readFile } from 'node:fs/promises'
import { decode } from '../pipeline/decode/index.ts'
import { type Entry, parseLexicon } from '../pipeline/lexicon.ts'
import { Exit, Failure, firstLine, systemReason } from './failure.ts'

export interface UserLexicon {
  units: Entry[]
  indicators: Entry[]
  bodies: Entry[]
}

const kinds: Record<string, keyof UserLexicon> = {
  unit: 'units',
  indicator: 'indicators',
  body: 'bodies'
}

/**
 * Reads a lexicon: tab-separated, `#` opens a comment, the first line names the columns. `kind`
 * (unit, indicator, body) says what a line is; the other columns are those of our own lexicon of
 * that kind.
 * @throws Failure (2) in one line where the file cannot be read or is no such table.
 */
export async function readUserLexicon(file: string): Promise<UserLexicon> {
  const lexicon: UserLexicon = { units: [], indicators: [], bodies: [] }
  try {
    for (const { kind, ...entry } of parseLexicon(decode(await readFile(file)).text, file, 'kind', 'text')) {
      const list = kinds[kind]
      if (list === undefined)
        throw new Error(
          `${file}: column kind: "${kind}" beside "${entry.text}" is none of ${Object.keys(kinds).join(', ')}`
        )
      lexicon[list].push(entry)
    }
  } catch (error) {
    const message = firstLine(error)
    const reason = systemReason(error) ?? message
    throw new Failure(Exit.usage, message.startsWith(file) ? message : `${file}: ${reason}`, { cause: error })
  }
  return lexicon
}
