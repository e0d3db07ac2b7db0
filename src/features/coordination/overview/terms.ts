/** What the overview takes over from the slices that own it. */
import type { editionRules, Report } from '#features/editions'

export type EditionEvent = Omit<Report['editions'][number]['events'][number], 'remark'>
export type EditionState = editionRules.EditionState
export type { PlanVersion, Round, RoundLine } from '#features/rounds'
