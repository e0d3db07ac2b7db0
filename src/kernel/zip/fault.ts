/** What is wrong with an archive, or with a part of it. */
export type Fault = 'damaged' | 'locked' | 'bomb' | 'entities' | 'deep'

/** Thrown where an archive may not be read; the reader that asked turns it into its own refusal. */
export class ArchiveFault extends Error {
  override readonly name = 'ArchiveFault'
  readonly fault: Fault

  constructor(fault: Fault) {
    super(`the archive is refused: ${fault}`)
    this.fault = fault
  }
}
