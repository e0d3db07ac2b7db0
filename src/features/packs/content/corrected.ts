import type { Block } from '#features/pack-papers'
import type { Of } from '#features/snapshots'
import { contentsOf } from '#features/snapshots'
import type { Spoken } from './source.ts'
import { joined, nameOf, plain, sentence, shows } from './source.ts'

const corrected = (source: Spoken, { organisation }: Of<'report'>) =>
  shows(source, `report:${organisation}`, 'corrected')

/** On the page of an authority: that it handed a correction in which nobody has taken, so that what stands here is older. */
export function correctionNote(source: Spoken, report: Of<'report'>): readonly Block[] {
  if (report.correctedAt === null) return []
  const day = corrected(source, report)
  return [{ kind: 'note', words: sentence(source.say, 'packs.correction-waits', { day }) }]
}

/** Whose corrections nobody has taken, together. */
export function correctionNotes(source: Spoken): readonly Block[] {
  const { say } = source
  const all = contentsOf(source.facts, 'report').filter(({ correctedAt }) => correctedAt !== null)
  if (all.length === 0) return []
  const each = all.map((one) =>
    joined([plain(nameOf(source, one.organisation)), corrected(source, one)], ' '),
  )
  const which = joined(each, '; ')
  return [{ kind: 'note', words: sentence(say, 'packs.corrections-wait', { which }) }]
}
