import type { Html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { dataTable } from '#kernel/ui'
import type { Stands } from '#features/packs'
import { decidedWords } from './decision-cell.ts'
import type { BuilderShown } from './shown.ts'
import { stateCell, subjectCell, whyWords } from './subject-cells.ts'

const keyOf = ({ id }: Stands): string => `commitment:${id}`

/** Every commitment as it stands now, and why it deviates where it does. */
export function commitmentTable(request: PageRequest, shown: BuilderShown): Html {
  const { say } = request
  const deviating = new Map(shown.deviations.map((one) => [one.key, one]))
  return dataTable({
    caption: say('pack-desk.view-all'),
    captionHidden: true,
    keys: true,
    columns: [
      { head: say('packs.state'), cell: (one) => stateCell(request, keyOf(one), one.state) },
      {
        head: say('pack-desk.commitment'),
        names: true,
        cell: (one) => subjectCell(request, shown, { ...one, key: keyOf(one) }),
      },
      {
        head: say('pack-desk.deviates'),
        cell: (one) => {
          const found = deviating.get(keyOf(one))
          return found ? whyWords(request, found) : say('pack-desk.not-deviating')
        },
      },
      {
        head: say('pack-desk.decision'),
        cell: (one) => decidedWords(request, shown, keyOf(one)),
      },
    ],
    rows: shown.standing,
  })
}
