import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { deed, field, layout } from '#kernel/ui'
import { receivedAddresses } from '../addresses.ts'
import type { DocumentShown } from './shown.ts'

/** What its sender says of the letter on what is missing: by when an answer is asked, and in which case. */
export function letterForm({ say }: PageRequest, { laid, may }: DocumentShown): Content {
  const { document, report } = laid
  if (!may.handOver || !report) return null
  const home = receivedAddresses(say.language, document.plan)
  const form = html`<form method="get" action="${home.letter(document.id, 'pdf')}">
    ${field.text(say, {
      name: 'reply',
      label: say('received-desk.letter-reply'),
      hint: say('received-desk.letter-reply-hint'),
      optional: true,
      width: 'short',
      value: '',
    })}
    ${field.text(say, {
      name: 'case',
      label: say('received-desk.letter-case'),
      hint: say('received-desk.letter-case-hint'),
      optional: true,
      value: '',
      maxlength: 60,
    })}
    ${deed.acts(
      deed.button({ text: say('received-desk.letter-make-pdf') }),
      deed.button({
        text: say('received-desk.letter-make-word'),
        formaction: home.letter(document.id, 'word'),
      }),
    )}
  </form>`
  return layout.more(say('received-desk.letter-set'), form)
}
