import { cell, type Cell } from '../blocks.ts'
import { line, type Line, type Reading } from '../lines.ts'

export const sheet = {
  columns: [
    'number',
    'activity',
    'responsible',
    'contributors',
    'start',
    'deadline',
    'indicator',
    'baseline',
    'target',
    'budget',
    'status',
  ],
  authority: 'MOD',
}

/** What the legend says of a colour. */
export const colours = {
  green: ['A9D08E', 'på sporet', 'on_track'],
  yellow: ['FFE699', 'mindre afvigelse', 'minor_deviation'],
  red: ['F4B084', 'større afvigelse', 'major_deviation'],
  grey: ['D9D9D9', 'ikke begyndt', 'not_started'],
} as const

export type Colour = keyof typeof colours

/** A row: eleven columns, the last one a colour without a word. */
export const a = (
  [key, n, activity, lead, others, ...rest]: readonly [
    string,
    string,
    string,
    string,
    string,
    ...(string | Cell)[],
  ],
  colour: Colour,
  reading: Omit<Reading, 'n' | 'status'>,
): Line =>
  line(sheet, [key, n, activity, lead, others, ...rest, cell('', { fill: colours[colour][0] })], {
    ...reading,
    n,
    text: activity,
    more: {
      ...reading.more,
      status_colour: colours[colour][0],
      status_basis: `cell shading; legend: ${colours[colour][1]}`,
    },
    status: colours[colour][2],
  })

export const mod = (unit: string | null, as_written?: string) => ({
  authority: 'MOD',
  unit,
  ...(as_written ? { as_written } : {}),
})
