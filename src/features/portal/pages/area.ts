import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { list, section, text } from '#kernel/ui'
import type { AreaRecord } from '#features/plans'
import { commitmentTable } from './commitments.ts'
import { whereItStands } from './standing-words.ts'
import type { AreaGroups, Seen, Standings } from '#features/reading'
import { pieces, readingRules } from '#features/reading'
import type { IndicatorView } from '#features/figure-views'
import { figureTable } from '#features/figures'
import { figuresOf } from '#features/figure-views'

const { groupByArea } = readingRules
const { langOf, organisationLink, plain, planPage, wayBack } = pieces

type Group = AreaGroups['groups'][number]

/** What a page of an area is made from. */
export interface AreaData {
  readonly area: AreaRecord
  readonly standings: Standings
  readonly figures: readonly IndicatorView[]
}

/** An area of a plan: its commitments, its figures, its place in the document. */
export function areaPage(seen: Seen, data: AreaData): Html {
  const { say, reading } = seen
  const { area, standings, figures } = data
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
      state: whereItStands(say, commitments, standings),
    },
    body: html`${section({
      id: 'commitments',
      label: say('frame.commitments'),
      body: groups.map((group) => grouped(seen, group, standings)),
    })}
    ${own.length > 0 && measures(seen, own, figures)} ${subjects(seen, area)}
    ${wayBack(seen, area.source)}`,
  })
}

const grouped = (seen: Seen, { organisation, commitments }: Group, standings: Standings): Html =>
  html`${organisation !== null && html`<h3>${organisationLink(seen, organisation)}</h3>`}
  ${commitmentTable(seen, commitments, { standings, caption: seen.say('frame.commitments') })}`

const measures = (seen: Seen, own: readonly IndicatorView[], all: readonly IndicatorView[]): Html =>
  section({
    id: 'figures',
    label: seen.say('frame.figures'),
    note: seen.say('portal.figures-note'),
    body: figureTable(seen, own, { all, caption: seen.say('portal.figures-of-area') }),
  })

function subjects({ say }: Seen, { subsections = [] }: AreaRecord): Content {
  if (subsections.length === 0) return null
  return section({
    id: 'subjects',
    label: say('portal.subjects'),
    note: say('portal.subjects-note'),
    body: list.plain(subsections.map((one) => text.worded(say, one))),
  })
}
