import type { Looked, Proposal, Proposed } from './schema.ts'

/** How many proposals a letter has at most. */
export const mostProposals = 3

// Words that say nothing of what is measured, by their beginnings.
const empty =
  /^(?:gennem|udarbej|antal|andel|afhold|sammen|fremme|styrke|videre|igangs|ansvar|myndig|danmar|danske|danish|denmar|number|people|person|arbejd|aktivi|kvinde|women|plan|freds|sikker|peace|securi|samled|relevan|særlig|mellem|blandt|deltag|midler|støtte|support|projek|authori|forsvarsom|hjemlige|opdater|kender|gennemf)/

/** The telling words of a text by how they begin, each with the word as it stands. */
function tellingIn(text: string): ReadonlyMap<string, string> {
  const words = text.match(/\p{L}{6,}/gu) ?? []
  return new Map(
    words
      .filter((word) => !empty.test(word.toLowerCase()))
      .map((word) => [word.toLowerCase().slice(0, 7), word.toLowerCase()]),
  )
}

const wordsOf = ({ says }: Looked): ReadonlyMap<string, string> =>
  tellingIn([says.title, ...says.indicators.map(({ text }) => text)].join(' '))

const stemsOf = ({ name, population }: Proposal): ReadonlySet<string> =>
  new Set(tellingIn([...Object.values(name), ...Object.values(population)].join(' ')).keys())

/** What a proposal and an activity are both about; the rarer among the proposals, the more it tells. */
function alikeness(activity: Looked, proposal: Proposal, all: readonly Proposal[]) {
  const own = wordsOf(activity)
  const shared = [...stemsOf(proposal)].filter((stem) => own.has(stem))
  const weight = shared.reduce(
    (sum, stem) => sum + 1 / all.filter((one) => stemsOf(one).has(stem)).length,
    0,
  )
  return { shared: shared.map((stem) => own.get(stem) ?? stem), weight }
}

/**
 * What some activities could be measured by: at most three, each about the same things as its activity, as two telling
 * words in common show. None is better than one beside the point.
 */
export function proposalsFor(
  activities: readonly Looked[],
  proposals: readonly Proposal[],
  authority: string,
): ReadonlyMap<Looked, Proposed> {
  const own = proposals.filter(
    ({ organisation }) => organisation === null || organisation === authority,
  )
  const ranked = activities
    .flatMap((activity) =>
      own.map((proposal) => ({ activity, proposal, ...alikeness(activity, proposal, proposals) })),
    )
    .filter(({ shared, weight }) => shared.length > 1 && weight >= 0.4)
    .toSorted((a, b) => b.weight - a.weight)
  const chosen = new Map<Looked, Proposed>()
  const taken = new Set<Proposal>()
  for (const { activity, proposal, shared } of ranked) {
    if (chosen.size === mostProposals || chosen.has(activity) || taken.has(proposal)) continue
    chosen.set(activity, { name: proposal.name, shared: shared.slice(0, 2) })
    taken.add(proposal)
  }
  return chosen
}
