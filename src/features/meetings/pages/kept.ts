import type { Html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { list, section } from '#kernel/ui'
import { ownerName } from './names.ts'
import type { PointShown } from './point.ts'

const fields = ['title', 'proposal', 'decided', 'done', 'otherwise', 'owner', 'dueOn'] as const

/** What was typed into a form that the page can no longer show, to be copied; nothing where nothing was. */
export function keptWords({ say }: PageRequest, shown: PointShown): Html | null {
  const { typed } = shown
  const facts = fields.flatMap((name) => {
    const words = typed?.text(name).trim() ?? ''
    if (words === '') return []
    const value = name === 'owner' ? ownerName(say, shown, words) : words
    const word = name === 'dueOn' ? 'due' : name
    const label = say(`meetings.kept-${word}`)
    return [{ label, value }]
  })
  if (facts.length === 0) return null
  return section({
    id: 'kept',
    label: say('meetings.kept'),
    note: say('meetings.kept-note'),
    body: list.facts(facts),
  })
}
