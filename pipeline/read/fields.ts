/** Fields of a word processor's file: their code is no text, and a table of contents is no text of the report. */

const isContents = (code: string): boolean => /^\s*TOC(?:\s|$)/.test(code)

interface Field {
  code: string
  /** Behind the separator: what is shown. */
  shown: boolean
}

export class Fields {
  private readonly open: Field[] = []
  /** What is written now is seen: outside fields, or the result of one that is no table of contents. */
  visible = true

  /** At what begins a field, parts its code from its result, or ends it. */
  mark(type: string | undefined): void {
    if (type === 'begin') this.open.push({ code: '', shown: false })
    else if (type === 'separate') this.last((field) => (field.shown = true))
    else if (type === 'end') this.open.pop()
    this.visible = this.open.every(({ shown, code }) => shown && !isContents(code))
  }

  code(text: string): void {
    this.last((field) => (field.code += text))
  }

  private last(change: (field: Field) => void): void {
    const field = this.open.at(-1)
    if (field !== undefined) change(field)
  }
}
