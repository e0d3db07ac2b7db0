import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { layout, mark, section, text } from '#kernel/ui'
import type { Passage, PublishedLine, Seen, Standing, StatusCode } from '#features/reading'
import { pieces, readingRules, reportRules } from '#features/reading'
import { absentPart, becausePart, milestonesPart } from './report-besides.ts'

const { codeOf } = readingRules
const { dayWords, inARow, organisationLink, rich } = pieces

/** What a commitment's reports are shown from. */
export interface ReportData {
  readonly lines: readonly PublishedLine[]
  /** What authorities left out of the newest reports. */
  readonly leftOut: readonly { readonly organisation: string; readonly roundCode: string }[]
  readonly standing: Standing
}

/** What the authorities have reported last, each in its own words; earlier reports are folded away. */
export function reportSection(seen: Seen, { lines, leftOut, standing }: ReportData): Html {
  const { say } = seen
  const { newest, earlier } = reportRules.byRecency(lines)
  const [only] = newest
  return section({
    id: 'report',
    label: say('portal.latest-report'),
    note: newest.length === 1 && only ? by(seen, only) : null,
    body:
      newest.length === 0
        ? silence(seen, leftOut, standing)
        : html`${withheld(seen, leftOut)}
          ${newest.length === 1 ? newest.map((line) => words(seen, line)) : newest.map((line) => signed(seen, line))}
          ${
            earlier.length > 0 &&
            layout.more(
              say('portal.earlier-reports', { count: earlier.length }),
              earlier.map((line) => signed(seen, line)),
            )
          }`,
  })
}

/** Why no words of an authority stand here: nothing was said, or what was said is not published. */
function silence(seen: Seen, leftOut: ReportData['leftOut'], { status, round }: Standing): Content {
  const { say } = seen
  if (leftOut.length > 0) return withheld(seen, leftOut)
  if (status === 'withheld' && round !== null)
    return html`<p>${say('portal.report-withheld', { round })}</p>`
  return html`<p>${say('portal.no-report')}</p>`
}

const withheld = (seen: Seen, leftOut: ReportData['leftOut']): Content =>
  leftOut.map(
    ({ organisation, roundCode: round }) =>
      html`<p>
        ${rich(seen.say, 'portal.report-left-out', { round }, { who: whose(seen, organisation) })}
      </p>`,
  )

const whose = (seen: Seen, organisation: string): Content =>
  organisationLink(seen, codeOf(seen.reading.names, organisation) ?? organisation)

/** The rule's proposal beside a status that is another: both are shown for ever. */
export const proposal = ({ say }: Seen, proposed: StatusCode | null | undefined): Content =>
  proposed ? rich(say, 'portal.rule-proposed', { status: mark.word(say, proposed) }) : null

const signed = (seen: Seen, line: PublishedLine): Html =>
  html`<p class="by">${by(seen, line)}</p>
    ${words(seen, line)}`

/** Whose report it is, of which round, and since when it is published. */
function by(seen: Seen, line: PublishedLine): Content {
  const { say } = seen
  const { organisation, round, publishedAt, handedInAt, status, signedAs: role } = line
  const values = {
    round,
    role,
    handedIn: dayWords(seen, handedInAt),
    published: dayWords(seen, publishedAt),
  }
  const sentence = rich(say, 'portal.report-by', values, {
    who: whose(seen, organisation),
    status: status && mark.status(say, status),
  })
  return html`${sentence} ${proposal(seen, line.proposed)}`
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
  const answers = line.answers.map(
    ({ question, answer }) =>
      html`<h3>${text.worded(say, question)}</h3>
        ${paragraphs(say.language, answer)}`,
  )
  const files = line.evidence.map(
    ({ fact, name, size }) =>
      html`<a href="${evidenceAddress(seen, fact)}">${name} (${say.bytes(size)})</a>`,
  )
  return html`<div class="read">
    ${told} ${answers} ${milestonesPart(seen, line)} ${becausePart(seen, line)}
    ${files.length > 0 && html`<p class="by">${say('portal.evidence')}: ${inARow(files)}</p>`}
    ${absentPart(seen, line)}
  </div>`
}

const evidenceAddress = ({ to }: Seen, fact: string): string => to.evidence(fact)

const paragraphs = (language: string, { text: words, lang }: Passage): Html =>
  lang === language ? text.paragraphs(words) : text.paragraphs(words, lang)
