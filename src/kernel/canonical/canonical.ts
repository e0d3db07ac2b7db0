/**
 * The canonical JSON of a value (RFC 8785): equal values give equal bytes. JSON values only: a date,
 * a bigint, NaN, an infinity or half a character throws a TypeError; a property that is undefined is
 * absent, as in `JSON.stringify`.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return canonicalNumber(value)
  if (typeof value === 'string') return canonicalString(value)
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item)).join(',')}]`
  if (typeof value === 'object' && isPlain(value)) return canonicalObject(value)
  throw new TypeError(`not a JSON value: ${Object.prototype.toString.call(value)}`)
}

function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

// RFC 8785 Section 3.2.2.3: numbers as ECMAScript writes them; those that JSON cannot write are errors.
function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`not a JSON value: ${value}`)
  return JSON.stringify(value)
}

// RFC 8785 Section 3.2.2.2: strings as ECMAScript writes them; a lone surrogate is an error.
function canonicalString(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('not a JSON value: half a character in a text')
  return JSON.stringify(value)
}

// RFC 8785 Section 3.2.3: properties sorted by UTF-16 code units, which is how `sort` compares.
function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${canonicalString(key)}:${canonical(value[key])}`)
  return `{${members.join(',')}}`
}
