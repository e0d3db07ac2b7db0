/** A spreadsheet shows and keeps fifteen digits; what comes after is the noise of binary fractions. */
const digits = 15

/** A number of a cell as a decimal string: `9.5999999999999996` → `9.6`, `1E-3` → `0.001`; undefined for none. */
export function decimalOf(written: string): string | undefined {
  const number = Number(written)
  if (written.trim() === '' || !Number.isFinite(number)) return undefined
  return plain(String(Number(number.toPrecision(digits))))
}

/** Writes out an exponent. */
function plain(number: string): string {
  const [, sign = '', whole = '', part = '', power] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(number) ?? []
  return power === undefined ? number : sign + shifted(whole + part, whole.length + Number(power))
}

/** Digits with a point after the first so many. */
function shifted(all: string, point: number): string {
  const padded = all.padStart(all.length + Math.max(0, 1 - point), '0')
  const at = Math.max(1, point)
  const [whole, part] = [padded.slice(0, at).padEnd(at, '0'), padded.slice(at)]
  return part === '' ? whole : `${whole}.${part}`
}

/** A hundred times as much, digit by digit: `0.026` → `2.6`. */
export function asPercent(number: string): string {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number) ?? []
  const [up, rest] = [part.slice(0, 2).padEnd(2, '0'), part.slice(2)]
  const grown = `${whole}${up}`.replace(/^0+(?=\d)/, '')
  return sign + grown + (rest === '' ? '' : `.${rest}`)
}

const dayLength = 24 * 60 * 60 * 1000
const minute = 60 * 1000

/**
 * The day of a serial number (ECMA-376 part 1, 18.17.4.1). The system of 1900 counts a 29 February 1900 that
 * never was, as number 60; the system of 1904 begins on 1 January 1904 with 0. Undefined outside both.
 */
export function dayOfSerial(serial: number, since1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < 2_958_466)) return undefined
  const [first, count] = since1904
    ? [Date.UTC(1904, 0, 1), serial]
    : [Date.UTC(1899, 11, 30), serial < 60 ? serial + 1 : serial]
  const rounded = Math.round((count * dayLength) / minute) * minute
  const moment = new Date(first + rounded).toISOString()
  const [day, time] = [moment.slice(0, 10), moment.slice(11, 16)]
  return time === '00:00' ? day : `${day} ${time}`
}
