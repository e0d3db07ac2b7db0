const hour = 3_600_000

/** A session that nobody uses ends after this. */
export const idle = 12 * hour
/** A session ends after this however much it is used. */
export const longest = 7 * 24 * hour
/** How long the second step of signing in waits for its code. */
export const codeAwaited = hour / 6
/** How often it is written down that a session is used. */
export const seenEvery = 60_000

/** When a session that begins now ends at the latest. */
export const endOf = (begun: Date, awaitsCode: boolean): Date =>
  new Date(begun.getTime() + (awaitsCode ? codeAwaited : longest))

const browsers = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|Opera)\//, 'Opera'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const

const machines = [
  [/\biPad\b/, 'iPad'],
  [/\biPhone\b/, 'iPhone'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
] as const

const firstOf = (names: readonly (readonly [RegExp, string])[], text: string): string | undefined =>
  names.find(([pattern]) => pattern.test(text))?.[1]

/** What its owner knows a session by: `Firefox, Windows`; no more of the browser is kept. */
export const deviceOf = (userAgent: string): string =>
  [firstOf(browsers, userAgent), firstOf(machines, userAgent)].filter(Boolean).join(', ')
