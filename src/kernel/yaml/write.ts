import { parseDecimal } from '#kernel/decimal'
import { Document, isMap, isSeq, type ScalarTag } from 'yaml'
import { isNumberText, numberText, type NumberText } from './raw.ts'

/** What can be written: JSON values whose numbers are whole. Figures are decimal strings. */
export type Writable =
  | string
  | number
  | boolean
  | null
  | NumberText
  | readonly Writable[]
  | { readonly [key: string]: Writable | undefined }

export interface Writing {
  /** The keys whose decimal strings are written as plain numbers: `value: 9.60`. */
  readonly plainNumbers: ReadonlySet<string>
}

/** Writes a number with exactly the digits it has. */
const exactNumber: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  identify: isNumberText,
  resolve: (written) => numberText(written),
  stringify: ({ value }) => (isNumberText(value) ? value.numberText : ''),
}

/**
 * Writes a record, or a mapping of sections to records, as a YAML file. Reading it back gives exactly
 * what was written: texts that look like something else are quoted, figures keep every digit.
 */
export function writeYaml(content: Writable, { plainNumbers }: Writing): string {
  const document = new Document(prepare(content, false, plainNumbers), {
    customTags: (tags) => [exactNumber, ...tags],
    compat: 'yaml-1.1',
    aliasDuplicateObjects: false,
    sortMapEntries: false,
  })
  spaceRecords(document.contents)
  // The library's other forms of texts with line breaks lose blanks beside some of the breaks.
  return document.toString({
    lineWidth: 100,
    blockQuote: false,
    doubleQuotedMinMultiLineLength: Infinity,
  })
}

function prepare(value: Writable, isPlain: boolean, plain: ReadonlySet<string>): unknown {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`not a whole number: ${value}`)
    return value
  }
  if (typeof value === 'string') {
    return isPlain && parseDecimal(value) !== undefined ? numberText(value) : value
  }
  if (typeof value !== 'object' || value === null || isNumberText(value)) return value
  if (Array.isArray(value)) return value.map((item: Writable) => prepare(item, isPlain, plain))
  return new Map(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [key, prepare(member ?? null, plain.has(key), plain)]),
  )
}

/** A blank line between the records of a section, so that people find their way. */
function spaceRecords(contents: Document['contents']): void {
  if (!isMap(contents)) return
  for (const { value } of contents.items) {
    if (!isSeq(value)) continue
    for (const item of value.items.slice(1)) if (isMap(item)) item.spaceBefore = true
  }
}
