export { firstLine, systemReason } from '../archive/index.ts'

/** Exit codes of the command line, as the contract has them. */
export const Exit = {
  done: 0,
  failed: 1,
  usage: 2,
  someFailed: 3,
  difference: 4,
  interrupted: 130
} as const
export type Exit = (typeof Exit)[keyof typeof Exit]

/** Hands over the exit code of the command that ran. */
export type Done = (exit: Exit) => void

/** What ends a command: one line for the user, and the exit code. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly exit: Exit

  constructor(exit: Exit, message: string, options?: ErrorOptions) {
    super(message, options)
    this.exit = exit
  }
}
