/** Where something stands: the file, the line from 1, and the JSON Pointer (RFC 6901) into the file. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly path: string
}

/** What is wrong with a file, where. The message `finding.<code>` says it in words. */
export interface Fault extends Place {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly values: Readonly<Record<string, string | number>>
}

/** An error at a place. */
export const fault = (code: string, place: Place, values: Fault['values'] = {}): Fault => ({
  code,
  severity: 'error',
  file: place.file,
  line: place.line,
  path: place.path,
  values,
})

/** The steps of a JSON Pointer (RFC 6901 Section 4); the empty one has none. */
export const pointerSteps = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))

/** The JSON Pointer of some steps: `['a/b', 0]` → `/a~1b/0`. */
export const pointerTo = (steps: readonly PropertyKey[]): string =>
  steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
