import type { Role } from '#features/word-readings'
import type { Piece } from './pieces.ts'
import type { Raw } from './raw.ts'

const lettered = /^\(?[a-zæøå][).]\s+\p{L}/u
const goesOn = /^\p{Ll}/u

type Part = readonly [Role, Piece]

/** The activity above with a row that belongs to it: a step with a letter, or the rest of its sentence; else undefined. */
export function belonging(last: Raw, own: Piece, found: readonly Part[]): Raw | undefined {
  const beside = found.filter(([role, { text }]) => role !== 'activity' && text !== '')
  const isMeasured = beside.some(([role]) =>
    ['number', 'indicator', 'target', 'criterion', 'baseline', 'status'].includes(role),
  )
  if (lettered.test(own.text)) {
    if (isMeasured || lettered.test(last.activity.text)) return undefined
    const deadline = beside.find(([role]) => role === 'deadline')?.[1]
    return { ...last, steps: [...last.steps, { activity: own, deadline }] }
  }
  const isOpen = !/[.!?:]$/u.test(last.activity.text.trim())
  if (beside.length > 0 || !isOpen || !goesOn.test(own.text)) return undefined
  const { activity } = last
  const whole = {
    ...activity,
    text: `${activity.text} ${own.text}`,
    lines: [...activity.lines, ...own.lines],
  }
  return { ...last, activity: whole, doubt: last.doubt ?? 'row-continues' }
}
