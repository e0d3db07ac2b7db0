/**
 * The program cannot go on, for a reason that the operator can mend. The message is one sentence
 * that says what is wrong and what to do; the command line prints it alone and ends with 1.
 */
export class StartRefused extends Error {
  readonly code: string
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StartRefused'
    this.code = code
  }
}
