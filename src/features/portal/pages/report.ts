import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { layout, mark, section, text } from '#kernel/ui'
import type { Passage, PublishedLine, Seen } from '#features/reading'
import { pieces, readingRules, reportRules } from '#features/reading'

const { codeOf } = readingRules
const { dayWords, inARow, organisationLink, rich } = pieces

/** What the authorities have reported last, each in its own words; earlier reports are folded away. */
export function reportSection(seen: Seen, lines: readonly PublishedLine[]): Html {
  const { say } = seen
  const { newest, earlier } = reportRules.byRecency(lines)
  const [only] = newest
  return section({
    id: 'report',
    label: say('portal.latest-report'),
    note: newest.length === 1 && only ? by(seen, only) : null,
    body:
      newest.length === 0
        ? html`<p>${say('portal.no-report')}</p>`
        : html`${newest.length === 1 ? newest.map((line) => words(seen, line)) : newest.map((line) => signed(seen, line))}
          ${
            earlier.length > 0 &&
            layout.more(
              say('portal.earlier-reports', { count: earlier.length }),
              earlier.map((line) => signed(seen, line)),
            )
          }`,
  })
}

const signed = (seen: Seen, line: PublishedLine): Html =>
  html`<p class="by">${by(seen, line)}</p>
    ${words(seen, line)}`

/** Whose report it is, of which round, and since when it is published. */
function by(seen: Seen, line: PublishedLine): Content {
  const { say, reading } = seen
  const { organisation, round, publishedAt, handedInAt, status } = line
  const code = codeOf(reading.names, organisation)
  const values = {
    round,
    handedIn: dayWords(seen, handedInAt),
    published: dayWords(seen, publishedAt),
  }
  return rich(say, 'portal.report-by', values, {
    who: code === undefined ? organisation : organisationLink(seen, code),
    status: status && mark.status(say, status),
  })
}

const parts = ['did', 'changed', 'challenges'] as const

function words(seen: Seen, line: PublishedLine): Html {
  const { say } = seen
  const told = parts.flatMap((part): readonly Content[] => {
    const passage = line[part]
    if (passage === null) return []
    return [
      html`<h3>${say(`portal.report-${part}`)}</h3>
        ${paragraphs(say.language, passage)}`,
    ]
  })
  const files = line.evidence.map(
    ({ fact, name, size }) =>
      html`<a href="${evidenceAddress(seen, fact)}">${name} (${say.bytes(size)})</a>`,
  )
  return html`<div class="read">
    ${told}
    ${files.length > 0 && html`<p class="by">${say('portal.evidence')}: ${inARow(files)}</p>`}
  </div>`
}

const evidenceAddress = ({ to }: Seen, fact: string): string => to.evidence(fact)

const paragraphs = (language: string, { text: words, lang }: Passage): Html =>
  lang === language ? text.paragraphs(words) : text.paragraphs(words, lang)
