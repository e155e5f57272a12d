/** A closed list of the contract: each code with its names and meaning in both languages. */
export interface Code {
  zh: string
  en: string
  meaning: { zh: string; en: string }
}

export interface CodeList {
  /** The contract's field: claim.kind. */
  name: string
  codes: Readonly<Record<string, Code>>
}

/** Chinese name, English name, meaning in Chinese, meaning in English. */
type Entry = [zh: string, en: string, zhMeaning: string, enMeaning: string]

/** A list in the order of its entries. `Member` makes the compiler miss a code that has no entry. */
export function codeList<Member extends string>(name: string, entries: Record<Member, Entry>): CodeList {
  const codes = Object.entries<Entry>(entries).map(([code, [zh, en, zhMeaning, enMeaning]]) => [
    code,
    { zh, en, meaning: { zh: zhMeaning, en: enMeaning } }
  ])
  return { name, codes: Object.fromEntries(codes) }
}

/**
 * The Chinese name of a code.
 * @throws Error where the list lacks it.
 */
export function inChinese(list: CodeList, code: string): string {
  const entry = list.codes[code]
  if (!entry) throw new Error(`${list.name}: no code ${code}`)
  return entry.zh
}
