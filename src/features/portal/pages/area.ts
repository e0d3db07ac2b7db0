import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import { list, section, text } from '#kernel/ui'
import type { AreaRecord } from '#features/plans'
import { figuresOf } from '../figures/rules.ts'
import type { IndicatorView } from '../figures/schema.ts'
import type { Standings } from '../reading/rules.ts'
import { groupByArea } from '../reading/rules.ts'
import { commitmentTable } from './commitments.ts'
import { figureTable } from './figure-table.ts'
import type { Seen } from './seen.ts'
import { langOf, organisationLink, plain, planPage } from './seen.ts'
import { whereItStands } from './standing-words.ts'
import { wayBack } from './way-back.ts'

/** What a page of an area is made from. */
export interface AreaData {
  readonly area: AreaRecord
  readonly standings: Standings
  readonly figures: readonly IndicatorView[]
}

/** An area of a plan: its commitments, its figures, its place in the document. */
export function areaPage(seen: Seen, { area, standings, figures }: AreaData): Html {
  const { say, reading } = seen
  const groups = groupByArea(reading).find((one) => one.area.id === area.id)?.groups ?? []
  const commitments = groups.flatMap((group) => group.commitments)
  const own = figuresOf(figures, commitments)
  return planPage(seen, {
    title: plain(say, area.shortTitle),
    crumbs: [{ text: text.worded(say, area.shortTitle) }],
    heading: {
      kicker: say('portal.area-number', { number: area.number }),
      title: plain(say, area.title),
      ...langOf(say, area.title),
      state: whereItStands(say, commitments, standings).sentences,
    },
    body: html`${section({
      id: 'commitments',
      label: say('frame.commitments'),
      body: groups.map(
        ({ organisation, commitments: rows }) =>
          html`${organisation !== null && html`<h3>${organisationLink(seen, organisation)}</h3>`}
          ${commitmentTable(seen, rows, { standings, caption: say('frame.commitments') })}`,
      ),
    })}
    ${
      own.length > 0 &&
      section({
        id: 'figures',
        label: say('frame.figures'),
        note: say('portal.figures-note'),
        body: figureTable(seen, own, { all: figures, caption: say('portal.figures-of-area') }),
      })
    }
    ${
      area.subsections &&
      area.subsections.length > 0 &&
      section({
        id: 'subjects',
        label: say('portal.subjects'),
        note: say('portal.subjects-note'),
        body: list.plain(area.subsections.map((one) => text.worded(say, one))),
      })
    }
    ${wayBack(seen, area.source)}`,
  })
}
