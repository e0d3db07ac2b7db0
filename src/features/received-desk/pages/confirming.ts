import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, deed } from '#kernel/ui'
import { organisationName } from '#features/organisations'
import { pieces } from '#features/desk'
import type { Laid } from '#features/received'
import { receivedRules } from '#features/received'
import { receivedAddresses } from '../addresses.ts'
import { draftCounts } from './point-words.ts'
import type { DocumentShown } from './shown.ts'

/** What happens when the document is handed over, in full; or why it cannot be yet. */
export function confirming(request: PageRequest, shown: DocumentShown): Content {
  const { say } = request
  const { laid, may } = shown
  const { document } = laid
  if (!may.handOver || receivedRules.stateOf(document) === 'handed-over') return null
  const home = receivedAddresses(say.language, document.plan)
  const stopped = refuseHandingOver(laid)
  if (stopped !== null) return box.notice({ kind: 'silence', body: say(`refusal.${stopped}`) })
  return pieces.form(
    home.handOver(document.id),
    box.confirm({
      id: 'confirm',
      heading: say('received-desk.confirm'),
      will: wills(request, shown),
      acts: html`${deed.button({
        text: say('received-desk.hand-over', { count: laid.drafted.length }),
        kind: 'go',
      })}
      ${deed.button({ text: say('received-desk.cancel'), kind: 'link', href: home.list })}`,
    }),
  )
}

/** Why a document cannot be handed over yet, or null. */
export function refuseHandingOver({ document, report, drafted }: Laid): string | null {
  if (document.organisation === null) return 'document-of-nobody'
  if (document.period === null) return 'document-without-period'
  if (!report) return 'document-without-plan'
  return drafted.length === 0 ? 'document-without-activities' : null
}

function wills({ say }: PageRequest, { laid, organisations }: DocumentShown): readonly string[] {
  const { document, drafted, settled, words, report } = laid
  const authority = organisationName(say, organisations, document.organisation ?? '')
  const values = { authority, period: (document.period ?? '').replace('/', '–') }
  const open = receivedRules.openIn(settled).refused
  const isBegun = (report?.editions.length ?? 0) > 0
  return [
    isBegun
      ? say('received-desk.will-beside', values)
      : say('received-desk.will-draft', { ...values, ...draftCounts(drafted) }),
    say('received-desk.will-own', values),
    ...(open > 0 ? [say('received-desk.will-empty', { count: open })] : []),
    ...(words.length > 0
      ? [say('received-desk.will-remember', { ...values, count: words.length })]
      : []),
    say('received-desk.will-keep'),
  ]
}
