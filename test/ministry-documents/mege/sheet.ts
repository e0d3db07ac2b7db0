import { cell, p, type Cell } from '../blocks.ts'
import { line, type Line, type Reading } from '../lines.ts'

export const authority = 'MEGE'
export const sheet = {
  columns: ['deadline', 'number', 'activity', 'responsible', 'indicator'],
  authority,
}
export const joint = { columns: ['activity', 'responsible', 'target'], authority }
export const year = { basis: 'stated; year: plan year 2027' }

export const green = 'C6E0B4'
export const orange = 'F8CBAD'
export const none = ''

/** The number is counted by Word: nothing stands in the cell. */
export const counted: Cell = { blocks: [p('', { list: 'number' })] }

let last = 0
/** A row: the deadline's cell is coloured, and nowhere is said what the colours mean. */
export const a = (
  [key, deadline, activity, responsible, indicator]: readonly [
    string,
    string | Cell,
    string,
    string,
    string,
  ],
  colour: string,
  reading: Omit<Reading, 'n' | 'status'>,
): Line => {
  last += 1
  const when = typeof deadline === 'string' ? cell(deadline) : deadline
  const coloured = colour === none ? when : { ...when, fill: colour }
  return line(sheet, [key, coloured, counted, activity, responsible, indicator], {
    ...reading,
    text: activity,
    more: {
      ...reading.more,
      number_basis: `automatic numbering: ${last}.`,
      ...(colour === none
        ? {}
        : { status_colour: colour, status_must_ask: 'coloured cell, no legend' }),
    },
  })
}
