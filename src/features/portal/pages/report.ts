import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { mark, section, text } from '#kernel/ui'
import { codeOf } from '../reading/rules.ts'
import type { Passage, PublishedLine } from '../reports/schema.ts'
import { rich } from './rich.ts'
import type { Seen } from './seen.ts'
import { inARow, organisationLink } from './seen.ts'
import { dayWords } from './standing-words.ts'

/** What the authorities have reported last, each in its own words; or that nobody has yet. */
export function reportSection(seen: Seen, lines: readonly PublishedLine[]): Html {
  const { say } = seen
  const [only] = lines
  return section({
    id: 'report',
    label: say('portal.latest-report'),
    note: lines.length === 1 && only ? by(seen, only) : null,
    body:
      lines.length === 0
        ? html`<p>${say('portal.no-report')}</p>`
        : lines.map(
            (line) =>
              html`<div class="read">
                ${lines.length > 1 && html`<p class="by">${by(seen, line)}</p>`}
                ${words(seen, line)}
              </div>`,
          ),
  })
}

/** Whose report it is, of which round, and since when it is published. */
function by(seen: Seen, { organisation, round, publishedAt, status }: PublishedLine): Content {
  const { say, reading } = seen
  const code = codeOf(reading.names, organisation)
  const values = {
    day: dayWords(say, publishedAt, reading.version.head.timeZone),
    round: round?.code ?? '',
  }
  return rich(say, round ? 'portal.report-by' : 'portal.statement-by', values, {
    who: code === undefined ? organisation : organisationLink(seen, code),
    status: status && mark.status(say, status),
  })
}

const parts = ['did', 'changed', 'challenges'] as const

function words({ say }: Seen, line: PublishedLine): Content {
  const told = parts.flatMap((part): readonly Content[] => {
    const passage = line[part]
    return passage
      ? [
          html`<h3>${say(`portal.report-${part}`)}</h3>
            ${paragraphs(say.language, passage)}`,
        ]
      : []
  })
  const files = line.evidence.map(
    ({ name, href, size }) => html`<a href="${href}">${name} (${say.bytes(size)})</a>`,
  )
  return html`${told}
  ${files.length > 0 && html`<p class="by">${say('portal.evidence')}: ${inARow(files)}</p>`}`
}

const paragraphs = (language: string, { text: words, lang }: Passage): Html =>
  lang === language ? text.paragraphs(words) : text.paragraphs(words, lang)
