import type { reportOperations } from '#features/reporting'
import type { ToldFigure, ToldLine } from './told.ts'

type Edit = Parameters<typeof reportOperations.saveLine>[1]['edits'][number]

/** Why a status is another than the one published before, where the file gives no words of its own. */
const usualReasons: Readonly<Record<NonNullable<ToldLine['status']>, string>> = {
  'not-started': '',
  'on-track': 'Arbejdet er begyndt og følger planen.',
  'at-risk': 'Arbejdet er begyndt, men noget står i vejen.',
  delayed: 'Arbejdet er begyndt, men er kommet bagud.',
  done: 'Det, der blev lovet, er gennemført.',
  stopped: 'Arbejdet er stoppet.',
}

const textFields = ['did', 'changed', 'challenges'] as const

/** A line as the form sends it; `before` is what the authority said of the commitment in the round before. */
export function editsOf(line: ToldLine, before: ToldLine | undefined): readonly Edit[] {
  const written = textFields.flatMap((field): Edit[] => {
    const unchanged = line.unchanged.includes(field)
    const text = unchanged ? before?.[field] : line[field]
    if (text === undefined) return []
    return [{ field, value: { text: text.trim(), unchanged, correction: '' }, seen: 0 }]
  })
  const answers = Object.entries(line.answers ?? {}).map(([question, said]): Edit => ({
    field: `question.${question}`,
    value: { text: said.trim(), unchanged: false, correction: '' },
    seen: 0,
  }))
  const figures = line.figures.map((one) => figureEdit(one))
  return [...statusEdit(line, before), ...written, ...answers, ...figures]
}

function statusEdit(line: ToldLine, before: ToldLine | undefined): readonly Edit[] {
  const { status, because } = line
  if (status === undefined) return []
  const differs = before?.status !== undefined && status !== before.status
  const reason = because?.trim() ?? (differs ? usualReasons[status] : '')
  return [{ field: 'status', value: { status, reason, correction: '' }, seen: 0 }]
}

/** A figure as the form sends it; with `correction`, why it replaces the one before. */
export function figureEdit(figure: ToldFigure, correction = ''): Edit {
  const { indicator, source } = figure
  const counts =
    'value' in figure
      ? { numerator: '', denominator: '', value: figure.value }
      : { numerator: figure.numerator, denominator: figure.denominator, value: '' }
  return { field: `figure.${indicator}`, value: { ...counts, source, correction }, seen: 0 }
}
