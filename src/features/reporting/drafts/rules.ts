import { canonical } from '#kernel/canonical'
import type { ActivitySays } from '#features/activities'
import { activityRules } from '#features/activities'
import type { Content } from '#features/editions'
import { figureDrafts } from '#features/indicators'
import { isEmpty } from '../lines/rules.ts'
import type { FieldValue } from '../lines/schema.ts'
import type { Revision } from './schema.ts'

/** A field's saved versions, read as one history. */
export interface FieldHistory {
  /** What the edition before says there; where `revision` 0 begins. */
  readonly inherited: FieldValue | null
  /** Oldest first. */
  readonly revisions: readonly Revision[]
}

/** The version that stands in the field; 0 where nobody has saved it in this edition. */
export const currentRevision = ({ revisions }: FieldHistory): number =>
  revisions.findLast(({ inField }) => inField)?.revision ?? 0

/** What a version holds; null where it was empty or is not known. */
export const valueAt = ({ inherited, revisions }: FieldHistory, revision: number) =>
  revision === 0 ? inherited : (revisions.find((one) => one.revision === revision)?.value ?? null)

/** What saving comes to: nothing to do, a new version of the field, or a version that stands aside. */
export type Saving = 'same' | 'save' | 'conflict'

/** Decides on a value that was written on the version `seen`. */
export function savingOf(history: FieldHistory, value: FieldValue | null, seen: number): Saving {
  const current = currentRevision(history)
  // Whoever sends a form untouched has changed nothing, whatever others did meanwhile.
  if (isSame(value, valueAt(history, seen)) || isSame(value, valueAt(history, current)))
    return 'same'
  // Whoever saw what stands there now, in an earlier version, crosses nobody.
  const isAsSeen = seen === current || isSame(valueAt(history, seen), valueAt(history, current))
  return isAsSeen ? 'save' : 'conflict'
}

/** The version of somebody's own that came too late and that he has not settled since; null for none. */
export function unsettledOf({ revisions }: FieldHistory, account: string): number | null {
  const own = revisions.findLast((one) => one.account === account)
  return own && !own.inField ? own.revision : null
}

/** Whether two values say the same, an empty one and none included. */
export const isSame = (one: FieldValue | null, other: FieldValue | null): boolean =>
  canonical(plain(one)) === canonical(plain(other))

function plain(value: FieldValue | null): unknown {
  if (value === null || isEmpty(value)) return null
  const { confirmed: _, ...said } = { confirmed: null, ...value } // a doubt that was settled says nothing
  return said
}

/** What two versions of an activity or milestone come to that changed different things; null where they cross. */
export function mergedWith(
  history: FieldHistory,
  value: FieldValue,
  seen: number,
): FieldValue | null {
  const base = valueAt(history, seen)
  const theirs = valueAt(history, currentRevision(history))
  if (!base || !theirs) return null
  if ('activity' in value && 'activity' in base && 'activity' in theirs) {
    const activity = mergedSays(base.activity, value.activity, theirs.activity)
    return activity && { ...value, activity }
  }
  if ('milestone' in value && 'milestone' in base && 'milestone' in theirs) {
    const milestone = mergedSays(base.milestone, value.milestone, theirs.milestone)
    return milestone && { ...value, milestone }
  }
  return null
}

const mergedSays = <Says extends Readonly<Record<string, unknown>>>(
  base: Says | null,
  mine: Says | null,
  theirs: Says | null,
): Says | null => (base && mine && theirs ? activityRules.mergeFields(base, mine, theirs) : null)

const tidiedSays = (says: ActivitySays): ActivitySays =>
  activityRules.tidiedAnswers(activityRules.tidiedActivity(says))

/** Numbers and dates in one spelling, so that `11,0` and `11.0` are the same entry. */
export function tidied(value: FieldValue): FieldValue {
  if ('activity' in value)
    return { ...value, activity: value.activity && tidiedSays(value.activity) }
  if ('milestone' in value)
    return {
      ...value,
      milestone: value.milestone && activityRules.tidiedMilestone(value.milestone),
    }
  if ('moved' in value) {
    const tidy = activityRules.tidiedMoment
    return { ...value, done: tidy(value.done), moved: tidy(value.moved) }
  }
  if (figureDrafts.isFigureEntry(value)) return figureDrafts.tidiedEntry(value)
  if (!('numerator' in value)) return value
  const { numerator, denominator, value: number } = value
  const tidy = (typed: string) => figureDrafts.readNumber(typed) ?? typed.trim()
  return {
    ...value,
    numerator: tidy(numerator),
    denominator: tidy(denominator),
    value: tidy(number),
  }
}

/** What a fact says, as the form enters it; an earlier fact's reason is not this one's. */
export function valueOf(content: Content): FieldValue | null {
  switch (content.noun) {
    case 'statement':
      return { text: content.text, unchanged: content.unchanged, correction: '' }
    case 'status_rating':
      return { status: content.status, reason: content.reason ?? '', correction: '' }
    case 'observation': {
      if (content.says) return { observation: content.says, correction: '' }
      const { numerator, denominator, value, source } = content
      const isShare = numerator !== null || denominator !== null
      return {
        numerator: numerator ?? '',
        denominator: denominator ?? '',
        value: isShare ? '' : (value ?? ''),
        source: source?.text ?? '',
        correction: '',
      }
    }
    case 'activity':
      return { activity: content.says, correction: '' }
    case 'milestone':
      return { milestone: content.says, correction: '' }
    case 'milestone_report':
      return { done: content.done, moved: content.moved, correction: '' }
    case 'comparability':
      return { answer: content.answer, sentence: content.sentence ?? '', correction: '' }
    case 'target':
      return { target: content.says, correction: '' }
    case 'baseline':
      return { baseline: content.says, correction: '' }
    case 'definition':
      return { definition: content.says, correction: '' }
    case 'observation_use':
      return { use: content.says, correction: '' }
    case 'verdict':
      return { verdict: content.says, correction: '' }
    case 'evidence':
      return null
  }
}
