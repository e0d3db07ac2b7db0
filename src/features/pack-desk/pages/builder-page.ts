import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { languages } from '#kernel/i18n'
import { box, browse, deed, field, layout, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import { decisionRules } from '#features/governance'
import { freezeFields } from '#features/snapshot-desk'
import type { View } from '../view-rules.ts'
import { deviationsOf, views } from '../view-rules.ts'
import { forms } from '../wanted.ts'
import { packPages } from './addresses.ts'
import { commitmentTable } from './commitment-table.ts'
import { deviationTable, unseenChoice } from './deviation-table.ts'
import { filesTable } from './files-table.ts'
import { paperParts } from './paper-parts.ts'
import type { BuilderShown } from './shown.ts'
import { proposalsOf } from './shown.ts'

/** On how many there is a decision; what was put off has none. */
const decidedCount = ({ decided }: BuilderShown): number =>
  [...decided.values()].filter((all) =>
    all.some(({ decision }) => decisionRules.isDecision(decision)),
  ).length

/** The builder: what stands first, what is missing, the draft, and the box that freezes. */
export function builderPage(request: PageRequest, shown: BuilderShown): Html {
  const { say } = request
  const { plan, round, deviations, errors = [], saved, said, heads } = shown
  const pages = packPages(say.language, plan.plan, round)
  const chosen = deviations.filter(({ isChosen }) => isChosen).length
  const counts = { proposals: proposalsOf(shown), decided: decidedCount(shown) }
  return pieces.deskPage(request, plan, {
    title: say('packs.builder'),
    here: 'pack',
    breadcrumbs: [
      { href: pages.round, text: say('desk.round-title', { round }) },
      { text: say('pack-desk.menu') },
    ],
    heading: {
      kicker: say('desk.round-title', { round }),
      title: say('packs.builder'),
      lead: say('pack-desk.builder-lead', { all: deviations.length, chosen, ...counts }),
      acts: drafts(request, shown),
    },
    errors,
    saved,
    body: html`${said !== null && box.notice({ kind: 'done', body: say(`pack-desk.said-${said}`) })}
    ${pieces.form(
      pages.builder,
      html`${layout.columns({
        kind: 'aside',
        first: html`${viewLinks(request, shown)} ${choosing(request, shown)}`,
        second: paperParts(request, shown),
      })}
      ${freezing(request, shown)}`,
    )}
    ${heads.map((head) =>
      section({
        id: `snapshot-${head.number}`,
        label: say('pack-desk.built', { number: head.number }),
        body: filesTable(request, pages, head.number),
      }),
    )}`,
  })
}

/** The draft in each language, for which nothing is frozen; and the way to the box that freezes. */
function drafts({ say }: PageRequest, { plan, round }: BuilderShown): Html {
  const pages = packPages(say.language, plan.plan, round)
  const buttons = languages.map((language) =>
    deed.button({
      text: say('pack-desk.see-draft-in', { language: say(`pack-desk.language-${language}`) }),
      href: pages.draft({ paper: 'pack', form: 'pdf', language }),
    }),
  )
  return deed.acts(...buttons, html`<a href="#freeze">${say('pack-desk.go-freeze')}</a>`)
}

/** The views, each with its own address and how many stand in it. */
function viewLinks({ say }: PageRequest, shown: BuilderShown): Html {
  const { plan, round, view: current, earlier, standing } = shown
  const pages = packPages(say.language, plan.plan, round)
  return browse.filters({
    label: say('pack-desk.views'),
    links: views
      .filter((view) => view !== 'new' || earlier !== null)
      .map((view) => ({
        text: say(`pack-desk.view-${view}`),
        href: pages.view(view),
        count: view === 'all' ? standing.length : deviationsOf(view, shown).length,
        current: view === current,
      })),
  })
}

/** The freezing, with what is to be fetched of it afterwards. */
function freezing(request: PageRequest, shown: BuilderShown): Html {
  const { say } = request
  const asks = html`${field.checkboxes(say, {
    name: 'form',
    label: say('pack-desk.wanted-forms'),
    hint: say('pack-desk.wanted-hint'),
    layout: 'tiles',
    optional: true,
    choices: forms.map((form) => ({ value: form, label: say(`pack-desk.form-${form}`) })),
    values: shown.wanted?.forms ?? ['pdf', 'docx', 'xlsx'],
  })}
  ${field.checkboxes(say, {
    name: 'language',
    label: say('pack-desk.wanted-languages'),
    layout: 'tiles',
    optional: true,
    choices: languages.map((one) => ({ value: one, label: say(`pack-desk.language-${one}`) })),
    values: shown.wanted?.languages ?? [say.language],
  })}`
  const besides = [
    ...(deviationsOf(shown.view, shown).length > 0 && shown.view !== 'all'
      ? [say('pack-desk.freeze-will-choose')]
      : []),
    say('pack-desk.freeze-will-built'),
  ]
  return freezeFields(request, { ...shown, besides, asks }, shown.ahead)
}

/** What was picked comes onto the agenda of the round's meeting, where it is decided and minuted. */
function toAgenda({ say }: PageRequest, { plan, round, meeting, isHeld }: BuilderShown): Content {
  const { meetings } = pieces.deskAddresses(say.language, plan.plan)
  if (!meeting) {
    const words = say(isHeld ? 'pack-desk.announce-next' : 'pack-desk.announce')
    return html`<a href="${meetings}/new?round=${round}">${words}</a>`
  }
  const href = `${meetings}/${meeting.code}/deviations`
  return html`<a href="${href}">${say('pack-desk.to-agenda', { meeting: meeting.title })}</a>`
}

function choosing(request: PageRequest, shown: BuilderShown): Html {
  const { say } = request
  const { view, deviations } = shown
  if (view === 'all')
    return viewOf(say, view, {
      note: say('pack-desk.all-note'),
      body: commitmentTable(request, shown),
    })
  if (deviationsOf(view, shown).length === 0) {
    const empty = deviations.length === 0 ? 'nothing-deviates' : 'view-empty'
    return box.empty({
      heading: say(`pack-desk.${empty}`),
      body: say(`pack-desk.${empty}-body`),
    })
  }
  return viewOf(say, view, {
    note: say('pack-desk.order-note'),
    body: choiceForm(request, shown),
  })
}

/** A view under a heading that the links above it say to whoever sees them. */
const viewOf = (
  say: PageRequest['say'],
  view: View,
  { note, body }: { readonly note: Content; readonly body: Content },
): Html =>
  html`<section id="deviations" aria-labelledby="deviations-heading">
    <h2 class="visually-hidden" id="deviations-heading">${say(`pack-desk.view-${view}`)}</h2>
    ${body}
    <p class="muted"><small>${note}</small></p>
  </section>`

/** What Enter presses in a box: saving, neither the first row's button nor freezing. */
const firstButton = (choice: string): Html =>
  html`<button
    class="visually-hidden"
    type="submit"
    tabindex="-1"
    aria-hidden="true"
    formaction="${choice}"
  ></button>`

/** What is ticked goes with whichever button of the page is pressed: saving, moving, freezing. */
const choiceForm = (request: PageRequest, shown: BuilderShown): Html => {
  const { say } = request
  const { plan, round, seen, view } = shown
  const { choice } = packPages(say.language, plan.plan, round)
  const save = { text: say('pack-desk.save-choice'), key: 'ctrl+enter', formaction: choice }
  return html`${pieces.hidden('seenChoice', String(seen))} ${pieces.hidden('show', view)}
  ${unseenChoice(shown)} ${firstButton(choice)} ${keys(request, shown)}
  ${deviationTable(request, shown)} ${deed.acts(deed.button(save), toAgenda(request, shown))}`
}

const keys = ({ say }: PageRequest, { view }: BuilderShown): Html =>
  deed.keys(say('pack-desk.keys-when'), [
    { keys: ['J', 'K'], does: say('pack-desk.key-move') },
    { keys: ['X'], does: say('pack-desk.key-choose') },
    ...(view === 'deviations'
      ? [{ keys: ['Alt ↑', 'Alt ↓'], does: say('pack-desk.key-shift') }]
      : []),
    { keys: ['Ctrl Enter'], does: say('pack-desk.key-save') },
  ])
