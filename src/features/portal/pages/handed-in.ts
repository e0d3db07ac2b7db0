import { dayOf } from '#kernel/clock'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { list, mark, section, text } from '#kernel/ui'
import { editionRules } from '#features/editions'
import type { Item } from '#features/editions'
import type { ReadLine } from '#features/reporting'
import type { Seen } from '#features/reading'
import { pieces, readingRules } from '#features/reading'
import { milestoneWords } from './report-besides.ts'

const { codeOf } = readingRules
const { organisationLink } = pieces

/** What a signed-in reader could read of reports that are not public; nothing where there is nothing. */
export function handedInSection(seen: Seen, lines: readonly ReadLine[]): Content {
  if (lines.length === 0) return null
  const { say } = seen
  return section({
    id: 'not-published',
    label: say('portal.not-published'),
    note: say('portal.not-published-note'),
    body: lines.map((line) => oneLine(seen, line)),
  })
}

function oneLine(seen: Seen, { report, read }: ReadLine): Html {
  const { say, reading } = seen
  const { events, number } = read.edition
  const state = editionRules.stateOf(events)
  const since = events.at(-1)?.at ?? read.edition.begunAt
  const code = codeOf(reading.names, report.organisation) ?? report.organisation
  return html`<h3>
      ${organisationLink(seen, code)},
      ${say('portal.round-about', {
        code: report.occasion.code,
        period: say.period(report.occasion.period),
      })}
    </h3>
    <p class="by">
      ${say('portal.line-state', {
        state: state.replaceAll('-', '_'),
        number,
        day: say.day(dayOf(since, reading.version.head.timeZone)),
      })}
    </p>
    ${list.facts([
      ...read.line.items.flatMap((item) => words(seen, item)),
      ...read.line.closedWithout.map((key) => ({
        label: organisationLink(seen, codeOf(reading.names, key) ?? key),
        value: say('reporting.part-not-reported'),
      })),
    ])}`
}

const spoken = new Set(['did', 'changed', 'challenges'])

/** What is said in words; figures and files are read on the report's own page. */
function words({ say }: Seen, { field, content }: Item) {
  if (content.noun === 'status_rating')
    return [{ label: say('portal.status'), value: mark.status(say, content.status) }]
  if (content.noun === 'milestone_report')
    return [{ label: say('portal.milestones'), value: milestoneWords(say, content) }]
  if (content.noun !== 'statement' || !spoken.has(field)) return []
  const { text: said, language: lang } = content
  return [{ label: say(`portal.report-${field}`), value: text.passage(say, { text: said, lang }) }]
}
