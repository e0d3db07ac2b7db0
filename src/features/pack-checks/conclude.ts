import { programVersion } from '#features/pack-papers'
import type { Elsewhere, Found, Rest, RestAsked, Verified } from '#features/snapshots'
import { verifying } from '#features/snapshots'

/** The version that a document says made it, where that is another than this one. */
export const otherVersion = ({ madeBy }: RestAsked['said']): string | null =>
  madeBy && madeBy !== programVersion ? madeBy : null

/**
 * The answer for a document whose marks were compared, with what all the rest of it says otherwise than the same paper
 * made anew, and the parts in which its bytes are not those; null where none could be made, or where all bytes are the same.
 * Without the same bytes nothing is identical: how it looks is not compared.
 */
export function concluded(
  { said, leaves, found }: RestAsked,
  rest: Rest | null,
  changed: readonly string[] | null,
): Verified {
  if (!rest) return verifying.marksAlone(found)
  const isWithdrawn = leaves.some(({ fact }) => fact !== null && fact.stub !== null)
  const marked = isWithdrawn ? [] : rest.missing
  const missing = verifying.compareMarks({ ...said, marked }, leaves).which
  const other = otherVersion(said)
  const isLost = areLost(rest, other !== null)
  const places = isWithdrawn ? rest.elsewhere.map(unknown) : rest.elsewhere
  const elsewhere = other === null ? places.map(asOwn) : places
  const all = withElsewhere(withMissing(found, missing, isLost), elsewhere)
  const told = other === null ? all : { ...all, madeBy: other }
  return changed === null
    ? told
    : { ...told, answer: verifying.worstOf([told.answer, 'figures-same']), changed }
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

/** Where something was withdrawn since, what stands elsewhere may have changed with it, so nobody is accused. */
const unknown = (one: Elsewhere): Elsewhere => ({ ...one, answer: 'unknown' })

/** A word more or less is altered in what this version made: it has no other words of its own. */
const asOwn = (one: Elsewhere): Elsewhere =>
  one.answer === 'figures-same' ? { ...one, answer: 'differs' } : one

/** The answer for a document whose every word was compared. */
function withElsewhere(found: Verified, elsewhere: readonly Elsewhere[]): Verified {
  const answer = verifying.worstOf([found.marks, ...elsewhere.map((one) => one.answer)])
  return { ...found, answer, elsewhere }
}
