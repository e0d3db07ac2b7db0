import pg from 'pg'

type Parser = (value: string) => unknown

// pg names few of PostgreSQL's types and declares texts and binaries as one; only texts come here.
const parserOf = pg.types.getTypeParser as (oid: number) => Parser

const asText: Parser = (value) => value

/** Counts and ids. What a double cannot hold exactly is a fault, not a rounding. */
const asWholeNumber: Parser = (value) => {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`not exact as a number: ${value}`)
  return number
}

// The parser of text[] keeps the nulls and parses nothing else.
const textArray = parserOf(1009) as (value: string) => (string | null)[]

const arrayOf =
  (parse: Parser): Parser =>
  (value) =>
    textArray(value).map((item) => (item === null ? null : parse(item)))

// Figures keep their digits and days stay days; both are texts in TypeScript and JSON.
const ours = new Map<number, Parser>([
  [20, asWholeNumber], // bigint
  [1016, arrayOf(asWholeNumber)],
  [1700, asText], // numeric
  [1231, arrayOf(asText)],
  [1082, asText], // date
  [1182, arrayOf(asText)],
])

/** How values come back: numeric and date as texts, bigint as number, timestamptz as Date, jsonb parsed. */
export const typeParsers = {
  getTypeParser: (oid: number) => ours.get(oid) ?? parserOf(oid),
} satisfies pg.CustomTypesConfig
