import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { speaker, languages } from '#kernel/i18n'
import { box, dataTable, list, mark, section, text } from '#kernel/ui'
import type { PublicationPolicy } from '#features/rounds'
import type { Head } from '#features/records'
import type { Seen, StatusCode } from '#features/reading'
import { pieces } from '#features/reading'

const { dayWords, planPage, rich } = pieces

const said = ['done', 'on-track', 'at-risk', 'delayed', 'not-started', 'stopped'] as const
const silences = ['not-yet-due', 'not-reported', 'not-applicable', 'withheld', 'hidden'] as const
const reckoned = ['reached', 'ahead', 'on-path', 'behind', 'regressing', 'no-data'] as const
const rules = [
  'straight-path',
  'tolerance',
  'growth-ratio',
  'projection',
  'range',
  'maintain',
  'threshold-each-year',
  'by-the-end',
  'milestones',
  'follow',
  'two-methods',
  'one-definition',
  'not-averaged',
  'drawn',
] as const
const words = ['commitment', 'figure', 'start', 'target', 'round', 'window'] as const

/** What the method page is made from. */
export interface MethodData {
  readonly head: Head | undefined
  /** What the plan has recorded that the public reads of rounds; null where it has not said. */
  readonly policy: PublicationPolicy | null
  readonly besides: Content
}

/** How this is measured: every mark and every rule that the pages follow, in plain words. */
export function methodPage(seen: Seen, { head, policy, besides }: MethodData): Html {
  const { say } = seen
  return planPage(seen, {
    title: say('frame.method'),
    here: 'method',
    heading: { title: say('frame.method'), lead: say('portal.method-lead') },
    body: html`${section({
      id: 'doing',
      label: say('portal.is-it-done'),
      note: say('portal.said-by-authority'),
      body: marksTable(seen, said, say('portal.authority-can-say')),
    })}
    ${section({
      id: 'silence',
      label: say('portal.when-silent'),
      note: say('portal.when-silent-note'),
      body: html`${marksTable(seen, silences, say('portal.kinds-of-silence'))}
      ${policyWords(seen, policy)}`,
    })}
    ${achieving(seen)}
    ${explained(seen, 'sources', ['our-words', 'place', 'own-voice', 'unstated'])}
    ${explained(seen, 'protection', ['small-counts', 'staff', 'nobody-named', 'levels'])}
    ${explained(seen, 'corrections', ['replaced', 'withdrawn', 'any-day'])}
    ${journalHead(seen, head)}
    ${section({ id: 'words', label: say('portal.words'), body: glossary(seen) })} ${besides}`,
  })
}

/** From when the public sees who is silent: the rule, and the plan's own words for it. */
function policyWords(seen: Seen, policy: PublicationPolicy | null): Html {
  const { say } = seen
  return html`<div class="read">
    <h3 id="policy">${say('portal.policy-heading')}</h3>
    <p>${say('portal.policy-closed-rounds')}</p>
    ${
      policy
        ? html`<p>
            ${say('portal.policy-recorded', { day: dayWords(seen, policy.at) })}
            ${text.worded(say, policy.text)}
          </p>`
        : html`<p>${say('portal.policy-unrecorded')}</p>`
    }
  </div>`
}

/** A mark of a table: how it is drawn, its word in a language, what it means. */
interface Marked {
  readonly code: StatusCode | (typeof reckoned)[number]
  readonly word: (say: Say) => string
  readonly means: string
}

const marksTable = (seen: Seen, codes: readonly StatusCode[], caption: string): Html =>
  tableOfMarks(
    seen,
    codes.map((code) => ({
      code,
      word: (say) => say(`ui.status-${code}`),
      means: seen.say(`portal.means-${code}`),
    })),
    caption,
  )

/** Whether it works: the marks that a rule gives, then the rules in plain words. */
const achieving = (seen: Seen): Html =>
  section({
    id: 'achieving',
    label: seen.say('portal.method-achieving'),
    note: seen.say('portal.method-achieving-note'),
    body: html`${tableOfMarks(
      seen,
      reckoned.map((code) => ({
        code,
        word: (say) => say(`ui.progress-${code}`),
        means: seen.say(`portal.means-${code}`),
      })),
      seen.say('portal.rule-can-say'),
    )}
    ${paragraphs(seen, rules)}`,
  })

function tableOfMarks({ say }: Seen, marks: readonly Marked[], caption: string): Html {
  const [other = 'en'] = languages.filter((language) => language !== say.language)
  const inOther = speaker(other)
  return dataTable({
    caption,
    rows: marks,
    columns: [
      { head: say('portal.mark'), width: 'mark', cell: ({ code }) => threeSizes(code), label: '' },
      { head: say('portal.word'), names: true, cell: ({ word }) => word(say) },
      { head: say('portal.what-it-says'), width: 'wide', cell: ({ means }) => means },
      {
        head: say('portal.in-other-language'),
        cell: ({ word }) => text.passage(say, { text: word(inOther), lang: other }),
      },
    ],
  })
}

const threeSizes = (code: Marked['code']): Content =>
  html`${mark.bare(code, 12)} ${mark.bare(code, 16)} ${mark.bare(code, 28)}`

/** A part of the page with several headings, each with its paragraph. */
const explained = (seen: Seen, part: string, parts: readonly string[]): Html =>
  section({
    id: part,
    label: seen.say(`portal.method-${part}`),
    note: seen.say(`portal.method-${part}-note`),
    body: paragraphs(seen, parts),
  })

const paragraphs = ({ say }: Seen, parts: readonly string[]): Html =>
  html`<div class="read">
    ${parts.map(
      (name) =>
        html`<h3 id="${name}">${say(`portal.method-${name}`)}</h3>
          <p>${rich(say, `portal.method-${name}-text`)}</p>`,
    )}
  </div>`

/** Where the journal's chain stood, for anyone to keep; and what can be done with it. */
function journalHead(seen: Seen, head: Head | undefined): Html {
  const { say } = seen
  const facts = head && [
    { label: say('portal.head-day'), value: dayWords(seen, head.publishedAt) },
    { label: say('portal.head-number'), value: String(head.seq) },
    { label: say('portal.head-hash'), value: html`<code class="code">${head.hash}</code>` },
    {
      label: say('portal.head-verify'),
      value: html`<code class="code"
        >varde journal verify journal.jsonl --head ${head.seq}:${head.hash}</code
      >`,
    },
    {
      label: say('portal.head-earlier'),
      value: html`<a href="/api/v1/journal/heads">${say('portal.head-earlier-link')}</a>`,
    },
  ]
  return section({
    id: 'journal',
    label: say('portal.method-journal'),
    note: say('portal.method-journal-note'),
    body: html`<p class="read">${say('portal.method-journal-text')}</p>
      ${
        facts
          ? list.facts(facts)
          : box.empty({ heading: say('portal.no-head'), body: say('portal.no-head-why'), level: 3 })
      }`,
  })
}

const glossary = ({ say }: Seen): Html =>
  list.facts(
    words.map((word) => ({
      label: say(`portal.word-${word}`),
      value: say(`portal.word-${word}-means`),
    })),
  )
