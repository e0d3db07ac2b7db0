import { parsePeriod } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import type { CellToWrite } from '#kernel/sheets'
import { counts as shares } from '#features/methods'
import { cellsOf } from '../cells/parts-rules.ts'
import type { PartName } from '../cells/schema.ts'
import { labelOf } from '../cells/state-rules.ts'
import type { FieldState, LastFigure } from '../diff/schema.ts'
import { statusWord } from '../words.ts'
import type { Template } from './schema.ts'
import type { ColumnName } from './columns.ts'

/** A row: what the field is, what it says, and beside it what was said before. */
export const rowCells = (
  template: Template,
  columns: readonly ColumnName[],
  state: FieldState,
): readonly CellToWrite[] => columns.map((column) => cellIn(template, column, state))

function cellIn(
  { say, draft, fieldName }: Template,
  column: ColumnName,
  state: FieldState,
): CellToWrite {
  switch (column) {
    case 'id':
      return { look: 'quiet', text: state.key }
    case 'commitment': {
      const commitment = draft.report.commitments.get(state.commitment)
      const title = commitment ? say.text(commitment.title).text : ''
      return { look: 'text', text: labelOf(commitment?.number ?? null, title) }
    }
    case 'question':
    case 'figure':
      return { look: 'strong', text: fieldName(state.field) }
    case 'before':
      return { look: 'quiet', text: beforeWords(say, state) }
    case 'last':
      return { look: 'quiet', text: lastWords(say, state) }
    case 'answer':
      return entry(state.kind === 'status' ? 'status' : 'text', say, state)
    default:
      return entry(column, say, state)
  }
}

/** A cell for entry with what stands there now; closed where the row has none. */
function entry(part: PartName, say: Say, state: FieldState): CellToWrite {
  const { kind, corrects, now, earlierText } = state
  const isOpen = cellsOf(kind, corrects).includes(part)
  if (!isOpen || (part === 'unchanged' && earlierText === null)) return { look: 'closed' }
  const said = now[part] ?? ''
  switch (part) {
    case 'numerator':
    case 'denominator':
    case 'value':
      return said === '' ? { look: 'count' } : { look: 'count', number: said }
    case 'status':
      return { look: 'entry', text: now.status ? statusIn(say, said) : '' }
    case 'unchanged':
      return { look: 'entry', text: said === '' ? '' : say('workbooks.yes') }
    default:
      return { look: 'entry', text: said }
  }
}

const statusIn = (say: Say, code: string): string => say(`ui.status-${code}`)

/** What was said last, and what the rule proposes. */
function beforeWords(say: Say, { earlierText, earlierStatus, proposed }: FieldState): string {
  if (earlierText !== null) return earlierText
  const lines = [
    earlierStatus && say('workbooks.status-before', { status: statusWord(say, earlierStatus) }),
    proposed && say('workbooks.status-proposed', { status: statusWord(say, proposed) }),
  ]
  return lines.filter(Boolean).join('\n')
}

/** A figure as it was last, with its period: `2,6 % (1 af 38), 2025`. */
export function lastWords(say: Say, { last, unit }: Pick<FieldState, 'last' | 'unit'>): string {
  if (last === null) return ''
  const period = parsePeriod(last.period)
  return `${figureWords(say, last, unit)}, ${period ? say.period(period) : last.period}`
}

/** A figure in words. */
export function figureWords(
  say: Say,
  { value, numerator, denominator }: Omit<LastFigure, 'period'>,
  unit: string,
): string {
  const isPercent = unit === 'percent'
  const shown = shares.shortValue({ value, numerator, denominator }) ?? ''
  const words = value === null ? '' : isPercent ? say.percent(shown) : say.number(value)
  if (numerator === null || denominator === null) return words
  const counts = say('workbooks.counts', {
    numerator: say.number(numerator),
    denominator: say.number(denominator),
  })
  return words === '' ? counts : `${words} (${counts})`
}
