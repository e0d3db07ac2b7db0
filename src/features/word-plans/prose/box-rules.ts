import { paragraphsOf } from '#kernel/word'
import { numberedText } from '#features/word-readings'
import type { Raw } from '#features/word-tables'
import { blame, nothingCarried } from '#features/word-tables'
import type { Context } from '../activities/context.ts'
import { activityIn } from './item-rules.ts'

const numberOf = ({ number, activity }: Raw): string | null =>
  number?.text ?? numberedText(activity.text).number

/**
 * The activities that text boxes add to those of the body: deeds with a number or a label, and with somebody or a
 * time. What a box says of an activity by its number changes that one.
 */
export function activitiesInBoxes(raws: readonly Raw[], context: Context): readonly Raw[] {
  const { document, ledger, period } = context
  const known = new Set(raws.map(numberOf).filter((number) => number !== null))
  const within = document.boxes.filter(({ duplicateOf }) => duplicateOf === null)
  return within.flatMap(({ at, blocks }) =>
    paragraphsOf(blocks).flatMap((paragraph) => {
      const around = {
        section: 'open' as const,
        carried: nothingCarried,
        within: at,
        hasTables: true,
        isTabular: true,
        period,
      }
      const raw = activityIn(paragraph, around, context)
      const number = raw && numberOf(raw)
      if (raw === undefined || (number && known.has(number))) return []
      blame(ledger, 'activity-in-text-box', paragraph.at)
      return [{ ...raw, doubt: 'text-box-activity' }]
    }),
  )
}
