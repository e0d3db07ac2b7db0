import { programVersion } from '#features/pack-papers'
import type { Elsewhere, Found, Rest, RestAsked, Verified } from '#features/snapshots'
import { verifying } from '#features/snapshots'

/** The version that a document says made it, where that is another than this one. */
export const otherVersion = ({ madeBy }: RestAsked['said']): string | null =>
  madeBy && madeBy !== programVersion ? madeBy : null

/**
 * The answer for a document whose marks were compared, with what all the rest of it says otherwise than the same paper
 * made anew; null where none could be made.
 */
export function concluded({ said, leaves, found }: RestAsked, rest: Rest | null): Verified {
  if (!rest) return verifying.marksAlone(found)
  const isWithdrawn = leaves.some(({ fact }) => fact !== null && fact.stub !== null)
  const marked = isWithdrawn ? [] : rest.missing
  const missing = verifying.compareMarks({ ...said, marked }, leaves).which
  const other = otherVersion(said)
  const isLost = areLost(rest, other !== null)
  const all = withElsewhere(withMissing(found, missing, isLost), rest.elsewhere, isWithdrawn)
  return other === null ? all : { ...all, madeBy: other }
}

/**
 * Whether marks that a document has not were lost by a program that saved it anew, and what they marked is there: every
 * word is, or all but plain words of another version's own.
 */
const areLost = ({ elsewhere }: Rest, isOther: boolean): boolean =>
  elsewhere.length === 0 || (isOther && elsewhere.every(({ answer }) => answer === 'figures-same'))

/** The answer with the marks that a document should have and has not. */
function withMissing(found: Verified, missing: readonly Found[], isLost: boolean): Verified {
  const lost = (one: Found): Found => (isLost ? { ...one, answer: 'figures-same' } : one)
  const which = [...found.which, ...missing.map(lost)]
  const answers = which.map(({ answer }) => answer)
  const isEmpty = found.compared === 0 && missing.length > 0
  const marks = verifying.worstOf(isEmpty ? answers : [found.marks, ...answers])
  return { ...found, marks, which }
}

/**
 * The answer for a document whose every word was compared. Where something was withdrawn since, what stands elsewhere
 * may have changed with it, so nobody is accused.
 */
function withElsewhere(found: Verified, all: readonly Elsewhere[], isWithdrawn: boolean): Verified {
  const elsewhere = isWithdrawn ? all.map((one) => ({ ...one, answer: 'unknown' as const })) : all
  const answer = verifying.worstOf([found.marks, ...elsewhere.map((one) => one.answer)])
  return { ...found, answer, elsewhere }
}
