import type { Form, PageRequest } from '#kernel/http'
import { isRefused } from '#kernel/operations'
import { inChosenOrder, movedChoice, packOperations } from '#features/packs'
import { placeIn } from './place.ts'

/** What is ticked in a form, in its order, and the number of the choice that was seen. */
export interface Ticked {
  readonly keys: readonly string[]
  readonly seen: number
  /** The key of the row whose button was pressed. */
  readonly moved: string | undefined
}

/** Why what was ticked is not kept: some of it deviates no more, or somebody else chose otherwise meanwhile. */
export interface Trouble {
  readonly kind: 'gone' | 'meanwhile'
  /** What is gone, or what the other chose. */
  readonly keys: readonly string[]
}

/** What a form says of ticks; null where it lists nothing to tick. */
export function tickedIn(form: Form): Ticked | null {
  if (!form.has('order')) return null
  const chosen = new Set(form.texts('chosen'))
  const keys = form.texts('order').filter((key) => chosen.has(key))
  const [, by, moved] = /^(up|down):(.*)$/.exec(form.text('move')) ?? []
  return {
    keys: moved === undefined ? keys : movedChoice(keys, moved, by === 'up' ? 'up' : 'down'),
    seen: Number(/^\d{1,6}$/.exec(form.text('seenChoice'))?.[0] ?? 0),
    moved,
  }
}

/** What stands as chosen, by the secretariat or else by the rule; and what deviates. */
async function readChosen(request: PageRequest) {
  const { all, choice } = await packOperations.listDeviations(request.visit, placeIn(request))
  const chosen = inChosenOrder(all, choice?.keys ?? null).filter(({ isChosen }) => isChosen)
  return { all, chosen: chosen.map(({ key }) => key) }
}

/** Keeps what was ticked; answers why not, or null where it is kept. */
export async function keepTicks(
  request: PageRequest,
  { keys, seen }: Ticked,
): Promise<Trouble | null> {
  const { all, chosen } = await readChosen(request)
  const gone = keys.filter((key) => all.every((one) => one.key !== key))
  if (gone.length > 0) return { kind: 'gone', keys: gone }
  const kept = await packOperations.chooseDeviations(request.visit, {
    ...placeIn(request),
    keys,
    seen,
  })
  return isRefused(kept) ? { kind: 'meanwhile', keys: chosen } : null
}

/** Whether what was ticked is what stands as chosen already, so that there is nothing to keep. */
export async function isKept(request: PageRequest, { keys }: Ticked): Promise<boolean> {
  const { chosen } = await readChosen(request)
  return chosen.join(' ') === keys.join(' ')
}
