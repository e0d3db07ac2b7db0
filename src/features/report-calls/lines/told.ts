import type { Say } from '#kernel/i18n'
import { fieldLine, fieldName, fieldWords, jumpLine } from '../reports/told.ts'
import type { ShownOutcome } from './saving-shape.ts'
import type { ShownLineWork } from './work.ts'

/** A line in words for those who write it: every field with its revision, and what is missing. */
export function lineLines(say: Say, line: ShownLineWork, period: string): readonly string[] {
  const { revisions, fields, missing } = line
  const files = fields.filter(({ kind }) => kind === 'file')
  return [
    ...Object.entries(revisions).map(([name, revision]) => {
      const field = fields.find((one) => one.field === name)
      const words = field ? fieldWords(say, field) : '–'
      const label = `${name} · ${fieldName(say, name, period)}`
      return say('report-calls.told-field', { label, words, revision })
    }),
    ...files.map((file) => fieldLine(say, file, period)),
    ...line.jumps.filter(({ open }) => open).map((jump) => jumpLine(say, jump)),
    ...missing.map(({ field, code }) =>
      say('report-calls.told-missing', {
        commitment: line.commitment,
        field: fieldName(say, field, period),
        what: say(`desk.missing-${code}`),
      }),
    ),
  ]
}

/** What became of fields that were saved; of a conflict both versions, so that nothing is lost. */
export const outcomeLines = (say: Say, fields: readonly ShownOutcome[]): readonly string[] =>
  fields.flatMap((outcome) => {
    const { field } = outcome
    switch (outcome.state) {
      case 'saved':
      case 'same':
        return [say('report-calls.told-saved', { field, revision: outcome.revision })]
      case 'refused':
        return [`${field}: ${outcome.title}`]
      case 'conflict': {
        const { mine, theirs } = outcome
        return [
          say('report-calls.told-conflict', { field, revision: theirs.revision }),
          `  ${say('report-calls.told-theirs', { value: wordsOf(theirs.value) })}`,
          `  ${say('report-calls.told-mine', { value: wordsOf(mine.value) })}`,
        ]
      }
    }
  })

/** A value as somebody left it: a text as it is, everything else as its parts. */
function wordsOf(value: Readonly<Record<string, unknown>> | null): string {
  if (value === null) return '–'
  const { text } = value
  return typeof text === 'string' ? text : JSON.stringify(value)
}
