/** What the slice is told at the start. */
export interface LettersInstallation {
  /** Where this installation stands: `https://varde.example`. */
  readonly origin: string
}

let installed: LettersInstallation = { origin: 'http://localhost' }

/** Tells the slice where it stands. `app.ts` does it once. */
export function setUpLetters(given: LettersInstallation): void {
  installed = given
}

/** What was told. */
export const installation = (): LettersInstallation => installed
