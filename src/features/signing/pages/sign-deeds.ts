import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, deed, field } from '#kernel/ui'
import { pieces } from '#features/desk'
import { editionRules } from '#features/editions'
import { codeField } from './code-field.ts'
import type { SignPage } from './awaiting.ts'
import { isUnsigned } from './awaiting.ts'

const { confirmed, deskAddresses, errorAt, form, hidden, readersWords } = pieces

/** What an approver does after reading: signs, or hands in what is signed, or sends it back. */
export function signDeeds(request: PageRequest, shown: SignPage): Html {
  const { say } = request
  const { report, edition, signerWrote } = shown
  if (editionRules.isTooLate(report)) return box.notice({ body: say('refusal.round-closed') })
  const to = deskAddresses(say.language, report.plan)
  const handIn = to.of(report.organisation, report.occasion.code, 'hand-in')
  const deeds = !isUnsigned(shown)
    ? confirmed(request, edition, {
        id: 'hand-in',
        action: handIn,
        wills: 2,
        besides: readersWords(say, report),
      })
    : signerWrote
      ? box.notice({ body: say('refusal.own-work') })
      : confirming(request, shown)
  return html`${deeds} ${returning(request, shown)}`
}

function confirming(request: PageRequest, shown: SignPage): Html {
  const { say } = request
  const { report, edition } = shown
  const home = deskAddresses(say.language, report.plan)
  return form(
    home.of(report.organisation, report.occasion.code, 'sign'),
    html`${hidden('seen', editionRules.seenOf(edition))}
    ${box.confirm({
      id: 'sign',
      heading: say('desk.sign-heading'),
      will: [
        say('desk.sign-will-1'),
        say('desk.sign-will-2'),
        readersWords(say, report),
        say('desk.sign-will-4'),
      ],
      fields: codeField(request, shown, say('desk.sign-hint')),
      acts: html`${deed.button({ text: say('desk.sign-and-hand-in'), kind: 'go', name: 'go', value: 'hand-in' })}
      ${deed.button({ text: say('desk.only-sign'), name: 'go', value: 'sign' })}`,
    })}`,
  )
}

function returning({ say }: PageRequest, shown: SignPage): Html {
  const { report, edition, remark, errors = [] } = shown
  const home = deskAddresses(say.language, report.plan)
  return form(
    home.of(report.organisation, report.occasion.code, 'return'),
    html`${hidden('seen', editionRules.seenOf(edition))}
      <h2>${say('desk.return-heading')}</h2>
      ${!isUnsigned(shown) && html`<p>${say('signing.return-signed')}</p>`}
      ${field.area(say, {
        name: 'remark',
        label: say('desk.remark'),
        hint: say('desk.hint-remark'),
        rows: 3,
        value: remark ?? '',
        ...errorAt(errors, 'remark'),
      })}
      ${deed.acts(deed.button({ text: say('desk.return') }))}`,
  )
}
