/** What is wrong at one place of the input. The place is a JSON pointer: `/0/observations/2/value`. */
export interface Fault {
  readonly at: string
  readonly code: FaultCode
  /** What stands there, or what may stand there, for the sentence. */
  readonly values: Readonly<Record<string, string>>
}

/** Why an input is refused; each code is the message `methods.fault-CODE`. */
export const faultCodes = [
  'not-json',
  'missing',
  'unknown-key',
  'unknown-word',
  'wrong-kind',
  'wrong-length',
  'not-a-decimal',
  'not-a-decimal-text',
  'too-many-digits',
  'not-a-period',
  'negative-number',
  'zero-denominator',
  'no-denominator',
  'period-twice',
  'target-not-later',
  'empty-range',
  'id-twice',
] as const
export type FaultCode = (typeof faultCodes)[number]

/** What may be meant so and is more likely a mistake; each code is the message `methods.warning-CODE`. */
export interface Warning {
  readonly at: string
  readonly code:
    | 'target-on-wrong-side'
    | 'kind-against-direction'
    | 'numerator-above-denominator'
    | 'total-falls'
  readonly values: Readonly<Record<string, string>>
}

/** A place as a JSON pointer (RFC 6901). */
export const pointer = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

export const isFaultCode = (text: string): text is FaultCode =>
  faultCodes.some((code) => code === text)
