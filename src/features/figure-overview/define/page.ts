import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, deed, field } from '#kernel/ui'
import { pieces } from '#features/desk'
import { figurePieces } from '#features/figure-desk'
import type { ReportedCommitment } from '#features/measuring'
import type { PlanVersion } from '#features/rounds'
import type { Owned } from '../store.ts'
import { defineAddress } from './address.ts'

/** The form on which an authority begins an indicator of its own. */
export interface DefinePage {
  readonly key: Owned
  readonly plan: PlanVersion
  readonly organisation: string
  readonly commitments: readonly ReportedCommitment[]
  readonly controls: Readonly<Record<string, string>>
  readonly errors: readonly pieces.FieldError[]
}

/** What an indicator is called, which promise it serves and what it counts in; the definition's form asks for the rest. */
export function definePage(request: PageRequest, shown: DefinePage): Html {
  const { say } = request
  const { key, organisation, commitments, errors, plan } = shown
  const { overview } = figurePieces.addresses(say.language, { ...key, indicator: '' })
  const title = say('figure-desk.own-title')
  return pieces.deskPage(request, plan, {
    title,
    here: 'figures',
    heading: { kicker: organisation, title, lead: say('figure-desk.own-lead') },
    breadcrumbs: [{ href: overview, text: say('figure-desk.crumb') }, { text: title }],
    errors,
    body:
      commitments.length === 0
        ? box.empty({
            heading: say('figure-desk.own-nowhere'),
            body: say('figure-desk.own-nowhere-body'),
          })
        : pieces.form(
            defineAddress(say.language, key),
            html`${fields(request, shown)}
            ${deed.acts(
              deed.button({ text: say('figure-desk.own-begin'), kind: 'go' }),
              deed.button({ text: say('figure-desk.own-back'), kind: 'link', href: overview }),
            )}`,
          ),
  })
}

const people = ['no', 'composition', 'harm'] as const

const fields = ({ say }: PageRequest, { commitments, controls, errors }: DefinePage): Html =>
  html`${field.text(say, {
    name: 'name',
    label: say('figure-desk.own-name'),
    hint: say('figure-desk.own-name-hint'),
    value: controls['name'] ?? '',
    ...pieces.errorAt(errors, 'name'),
  })}
  ${field.select(say, {
    name: 'commitment',
    label: say('figure-desk.own-commitment'),
    value: controls['commitment'] ?? '',
    unchosen: say('figure-desk.choose'),
    choices: commitments.map(({ id, title }) => ({ value: id, text: say.text(title).text })),
    ...pieces.errorAt(errors, 'commitment'),
  })}
  ${field.text(say, {
    name: 'unit',
    label: say('figure-desk.definition-unit'),
    hint: say('figure-desk.hint-unit'),
    width: 'short',
    value: controls['unit'] ?? '',
    ...pieces.errorAt(errors, 'unit'),
  })}
  ${field.select(say, {
    name: 'countsPeople',
    label: say('figure-desk.definition-counts-people'),
    value: controls['countsPeople'] ?? 'no',
    choices: people.map((value) => ({ value, text: say(`measuring.people-${value}`) })),
  })}`
