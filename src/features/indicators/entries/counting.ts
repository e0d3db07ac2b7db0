import { figureField, rivalIn } from './fields.ts'

/** What a list of figures holds, as far as it says which figure of a period counts. */
interface Listed {
  readonly field: string
  readonly chain: string
  readonly content: { readonly noun: string; readonly says?: object | null }
}

/**
 * Of a list's figures those that count: of each period the one that is chosen; else the figure itself, and another one
 * only where nothing else of its period is `known`.
 */
export function countingItems<Item extends Listed>(
  items: readonly Item[],
  known: readonly { readonly about: string }[],
): readonly Item[] {
  const chosen = new Map<string, string>(
    items.flatMap(({ field, content: { says } }) => chosenIn(field, says)),
  )
  const figures = items.filter(({ content }) => content.noun === 'observation')
  const itself = new Set([
    ...known.map(({ about }) => about),
    ...figures.filter(isItself).map(periodIn),
  ])
  const chains = new Set(figures.map(({ chain }) => chain))
  return figures.filter((item) => {
    const choice = chosen.get(periodIn(item))
    if (choice !== undefined && chains.has(choice)) return item.chain === choice
    return isItself(item) || !itself.has(periodIn(item))
  })
}

const isItself = ({ field }: Listed): boolean => rivalIn(field) === null

const periodIn = ({ field }: Listed): string => {
  const about = figureField(field)
  return about?.noun === 'observation' ? about.period : ''
}

function chosenIn(field: string, says: object | null | undefined) {
  const about = figureField(field)
  return about?.noun === 'use' && says && 'uses' in says && typeof says.uses === 'string'
    ? [[about.period, says.uses] as const]
    : []
}
