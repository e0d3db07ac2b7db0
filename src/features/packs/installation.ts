/** What the slice is told at the start. */
export interface PacksInstallation {
  /** Where this installation stands: `https://varde.example`. */
  readonly origin: string
  /** Whether everything in it is invented; then every page of a paper says so. */
  readonly isExercise: boolean
}

let installed: PacksInstallation = { origin: 'http://localhost', isExercise: false }

/** Tells the slice where it stands. `app.ts` does it once. */
export function setUpPacks(given: PacksInstallation): void {
  installed = given
}

/** What was told. */
export const installation = (): PacksInstallation => installed
