/** The lines that a reader gathers, within the limit for text. */
import { type Limits, withinText } from './limits.ts'

export class Lines {
  readonly all: string[] = []
  private characters = 0
  private readonly limits: Limits

  constructor(limits: Limits) {
    this.limits = limits
  }

  /** @throws ReportError `too-large`. */
  add(...lines: string[]): void {
    for (const line of lines) {
      this.characters += line.length + 1
      withinText(this.characters, this.limits)
      this.all.push(line)
    }
  }

  /** With one \n between the lines and none at the end. */
  get text(): string {
    return this.all.join('\n')
  }
}
