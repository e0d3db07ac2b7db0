import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, browse, deed, field, layout, list, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import { organisationName } from '#features/organisations'
import { receivedRules } from '#features/received'
import { receivedAddresses } from '../addresses.ts'
import { besideSection } from './beside.ts'
import { columnSection, roleWord } from './column-section.ts'
import { confirming } from './confirming.ts'
import { defectList } from './defect-list.ts'
import { alikeSentence } from './hand-all.ts'
import { letterForm } from './letter-form.ts'
import { countsOf, marksOf, numbered } from './mark-rules.ts'
import { paper } from './paper.ts'
import { pointList } from './point-list.ts'
import { valueWords } from './point-words.ts'
import type { DocumentShown } from './shown.ts'

/** One document: what was read of it, what is asked, what it would become. */
export function documentPage(request: PageRequest, shown: DocumentShown): Html {
  const { say } = request
  const { laid, version, word, errors, said } = shown
  const { document } = laid
  const home = receivedAddresses(say.language, document.plan)
  const points = numbered(laid.settled)
  const open = receivedRules.openIn(points)
  const asked = open.refused + open.guessed
  const marks = marksOf(document.reading.places, points)
  const counts = countsOf(marks)
  const title = document.reading.title ?? document.name
  return pieces.deskPage(request, version, {
    title,
    here: 'received',
    heading: {
      kicker: kicker(request, shown),
      title,
      lead: html`<b>${say(`received-desk.state-${receivedRules.stateOf(document)}`)}</b>
        ${say('received-desk.lead', { ...counts, activities: document.reading.activities.length })}`,
      acts: ways(request, shown),
    },
    breadcrumbs: [{ href: home.list, text: say('received-desk.crumb') }, { text: document.name }],
    errors,
    body: html`${said && box.notice({ kind: 'done', body: said })}
      ${laid.alike && box.notice({ kind: 'silence', body: alikeSentence(say, laid.alike) })}
      ${letterForm(request, shown)} ${authority(request, shown)}
      <p>${say('received-desk.legend')}</p>
      ${layout.columns({
        first: paper(request, { word, language: document.language, marks }),
        second: html`${parts(request, shown)} ${columnSection(request, shown)}
          <section id="points">
            <h2>${say('received-desk.open', { count: asked })}</h2>
            ${points.length > 0 && html`<p>${say('received-desk.points-of', { ...open, count: points.length, fields: counts.guessed + counts.refused })}</p>`}
            ${pointList(request, shown, points)}
          </section>
          ${defectList(request, shown)} ${remembered(request, shown)}`,
      })}
      ${besideSection(request, shown)} ${confirming(request, shown)} ${asideForm(request, shown)}`,
  })
}

/** What can be taken along: the letter in both forms, and the file as it came. */
function ways({ say }: PageRequest, { laid: { document, report }, next }: DocumentShown): Html {
  const home = receivedAddresses(say.language, document.plan)
  const link = (text: string, href: string) =>
    deed.button({ text: say(`received-desk.${text}`), kind: 'link', href })
  return deed.acts(
    report && link('letter-pdf', home.letter(document.id, 'pdf')),
    report && link('letter-word', home.letter(document.id, 'word')),
    link('file', home.file(document.id)),
    next !== null && link('next', home.document(next)),
  )
}

function kicker(
  { say }: PageRequest,
  { laid: { document }, organisations }: DocumentShown,
): string {
  const { organisation, period, sender, receivedOn } = document
  return [
    organisation === null
      ? say('received-desk.nobody')
      : organisationName(say, organisations, organisation),
    period === null ? say('received-desk.no-period') : period.replace('/', '–'),
    sender === ''
      ? say('received-desk.received', { day: say.day(receivedOn) })
      : say('received-desk.received-from', { day: say.day(receivedOn), sender }),
  ].join(' · ')
}

function parts({ say }: PageRequest, { laid, may }: DocumentShown): Html {
  const link = (id: string, count: number) => ({
    text: say(`received-desk.way-${id}`),
    count,
    href: `#${id}`,
  })
  const open = receivedRules.openIn(laid.settled)
  return browse.filters({
    label: say('received-desk.ways'),
    links: [
      link('points', open.refused + open.guessed),
      link('defects', laid.document.reading.defects.length),
      link('remembered', laid.words.length),
      ...(may.handOver &&
      laid.drafted.length > 0 &&
      receivedRules.stateOf(laid.document) !== 'handed-over'
        ? [link('confirm', laid.drafted.length)]
        : []),
    ],
  })
}

/** Whose plan it is and for when: a guess until somebody says so. */
function authority(
  { say }: PageRequest,
  { laid, may, authorities, organisations }: DocumentShown,
): Content {
  const { document } = laid
  if (!may.answer || receivedRules.stateOf(document) === 'handed-over') return null
  const home = receivedAddresses(say.language, document.plan)
  const body = pieces.form(
    home.authority(document.id),
    html`${field.select(say, {
      name: 'organisation',
      label: say('received-desk.whose'),
      unchosen: say('received-desk.choose'),
      value: document.organisation ?? '',
      choices: authorities.map((key) => ({
        value: key,
        text: organisationName(say, organisations, key),
      })),
    })}
    ${field.text(say, {
      name: 'period',
      label: say('received-desk.when'),
      hint: say('received-desk.when-hint'),
      width: 'short',
      value: (document.period ?? '').replace('/', '-'),
    })}
    ${deed.acts(deed.button({ text: say('received-desk.read-anew') }))}`,
  )
  const isKnown = laid.report !== undefined
  return layout.more(say('received-desk.whose-when'), body, !isKnown)
}

/** What is remembered of the authority's words. */
function remembered({ say }: PageRequest, { laid }: DocumentShown): Html {
  return html`<section id="remembered">
    <h2>${say('received-desk.remembered', { count: laid.words.length })}</h2>
    ${
      laid.words.length === 0
        ? html`<p>${say('received-desk.remembered-none')}</p>`
        : list.plain(
            laid.words.map(
              ({ kind, written, means }) =>
                html`<q>${written}</q> →
                  ${kind === 'heading' ? roleWord(say, means) : valueWords(say, { kind: kind === 'unit' ? 'owner' : 'status' }, means)}`,
            ),
          )
    }
  </section>`
}

function asideForm({ say }: PageRequest, { laid: { document }, may }: DocumentShown): Content {
  if (!may.answer || receivedRules.stateOf(document) !== 'read') return null
  const home = receivedAddresses(say.language, document.plan)
  return section({
    id: 'aside',
    label: say('received-desk.aside'),
    note: say('received-desk.aside-note'),
    body: pieces.form(
      home.aside(document.id),
      deed.button({ text: say('received-desk.aside-act') }),
    ),
  })
}
