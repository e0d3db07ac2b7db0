import type { Finding, PackagePart, PackageRecord } from '#kernel/package'
import { isCurrent, packagePart, pointingAt, pointingAtEach } from '#kernel/package'
import { indicatorsPart, proposalsPart } from '#features/indicators'
import type { YardstickRecord } from './schema.ts'
import { yardstickSchema } from './schema.ts'

/** The section `yardsticks`: indicators that others have set, to which the plan's own may speak. */
export const yardsticksPart: PackagePart<YardstickRecord> = packagePart({
  section: 'yardsticks',
  schema: yardstickSchema,
  defaultLevel: 'public',
  references: ({ pillar, replacedBy }) => [
    ...pointingAt(pillar, '/pillar', 'pillars'),
    ...pointingAtEach(replacedBy, '/replacedBy', 'yardsticks'),
  ],
  lint: (view) =>
    lintYardsticks(view.records(yardsticksPart), [
      ...view.records(indicatorsPart),
      ...view.records(proposalsPart),
    ]),
})

/** An indicator or a proposal, which says itself what it speaks to. */
interface Speaking extends PackageRecord {
  readonly yardsticks?: readonly string[]
}

/** Of some indicators those that speak to a yardstick and still hold. */
export const speakingTo = <Item extends Speaking>(
  yardstick: string,
  items: readonly Item[],
): readonly Item[] =>
  items.filter((one) => isCurrent(one) && one.yardsticks?.includes(yardstick) === true)

/** Yardsticks to which nothing of the plan speaks, not even what it only implies. */
const lintYardsticks = (
  yardsticks: readonly PackageRecord[],
  items: readonly Speaking[],
): readonly Finding[] =>
  yardsticks.flatMap((yardstick, index): Finding[] =>
    !isCurrent(yardstick) || speakingTo(yardstick.id, items).length > 0
      ? []
      : [
          {
            code: 'yardstick-without-indicator',
            severity: 'note',
            section: 'yardsticks',
            index,
            pointer: '',
            values: {},
          },
        ],
  )
