import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { dataTable, deed, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { PlanVersion } from '#features/rounds'

const { deskAddresses, deskPage, form, hidden, keysAreOn } = pieces

/** The keys, each with what it does; what it presses stands on the page too. */
const inLists = ['J', 'K', 'X', 'Enter', 'P', 'S', 'F', 'T'] as const
const inMatrices = ['← → ↑ ↓'] as const
const inForms = ['Ctrl ↓'] as const
const anywhere = ['/'] as const

/** Which keys there are, where they act, and a switch for those who want none. */
export function keyboardPage(request: PageRequest, plan: PlanVersion): Html {
  const { say } = request
  const isOn = keysAreOn(request)
  const action = deskAddresses(say.language, plan.plan).keyboard
  const part = (id: string, keys: readonly string[]): Html =>
    section({
      id,
      label: say(`desk.keys-${id}`),
      note: say(`desk.keys-${id}-note`),
      body: keyTable(request, say(`desk.keys-${id}`), keys),
    })
  return deskPage(request, plan, {
    title: say('desk.keyboard'),
    here: 'keyboard',
    heading: {
      title: say('desk.keyboard'),
      state: say(isOn ? 'desk.keys-are-on' : 'desk.keys-are-off'),
      acts: form(
        action,
        html`${hidden('keys', isOn ? 'off' : 'on')}
        ${deed.button({ text: say(isOn ? 'desk.keys-off' : 'desk.keys-on'), kind: 'go' })}`,
      ),
    },
    body: html`<p>${say('desk.keys-lead')}</p>
      ${part('list', inLists)} ${part('matrix', inMatrices)} ${part('form', inForms)}
      ${part('anywhere', anywhere)}`,
  })
}

const keyTable = ({ say }: PageRequest, caption: string, keys: readonly string[]): Html =>
  dataTable({
    caption,
    captionHidden: true,
    columns: [
      { head: say('desk.key'), names: true, width: 'day', cell: (key) => deed.key(key) },
      { head: say('desk.key-does'), cell: (key) => say(`desk.key-${nameOf(key)}`) },
    ],
    rows: keys,
  })

const names: Readonly<Record<string, string>> = {
  '← → ↑ ↓': 'arrows',
  'Ctrl ↓': 'ctrl-down',
  '/': 'slash',
}
const nameOf = (key: string): string => names[key] ?? key.toLowerCase()
