import { randomUUID } from 'node:crypto'
import { canonical } from '#kernel/canonical'
import type { Day } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Texts } from '#kernel/i18n'
import type { Visit } from '#kernel/operations'
import { drafting } from '#features/editions'
import { figureDrafts } from '#features/indicators'
import { reportSteps } from '#features/reporting'
import { reasonOfDraft } from './group-rules.ts'
import type { LaidGroup } from './schema.ts'
import type { StandingField } from './standing-store.ts'
import { listChains } from './standing-store.ts'

type Says = figureDrafts.ObservationSays

/** Groups whose lists are open and have their lines, and under which circumstances they are written. */
export interface WritingGroups {
  readonly plan: string
  readonly account: string
  readonly today: Day
  readonly reason: string
  readonly groups: readonly (LaidGroup & { readonly says: Says; readonly line: string })[]
}

type Writable = WritingGroups['groups'][number]

interface Placed {
  readonly group: Writable
  readonly says: Says
  readonly fact: figureDrafts.DraftSeriesFact
}

/**
 * Writes what groups come to: their facts, the fields that refer to them, and one more version of each field; four
 * statements, however many they are. That each can be kept was seen before.
 */
export async function writeGroups(tx: Tx, visit: Visit, given: WritingGroups): Promise<void> {
  const chains = await chainsOf(tx, given.plan, given.groups)
  const placed = given.groups.map((group): Placed => {
    const fact = factOf(visit, given, group, chains)
    return { group, says: group.says, fact }
  })
  const [kept, back] = [placed.filter(isNew), placed.filter((one) => !isNew(one))]
  const faults = await figureDrafts.saveFigures(
    tx,
    kept.map(({ group, says, fact }) => {
      const { definitions } = group.standing.list
      const series = { definitions, today: given.today, exact: true }
      return { fact, period: group.group.period, says, series }
    }),
  )
  const wrong = faults.find((fault) => fault !== null)
  if (wrong) throw new Error(`a figure that was seen to be right is refused: ${wrong.code}`)
  await drafting.setItems(tx, placed.map(itemOf))
  const dropped = back.flatMap(({ group: { standing } }) =>
    standing.field?.draft === true && standing.field.fact !== null
      ? [{ noun: 'observation', id: standing.field.fact }]
      : [],
  )
  if (dropped.length > 0) await drafting.deleteDrafts(tx, dropped)
  await reportSteps.insertRevisions(
    tx,
    placed.map((one) => revisionOf(visit, given, one)),
  )
}

/** Whether it says something else than the edition before: what says the same refers to the same fact again. */
const isNew = ({ group, says }: Placed): boolean => {
  const before = group.standing.field?.inherited?.says
  return !before || canonical(before) !== canonical(says)
}

const fieldOf = ({ group }: Writable): string => `observation.${group.period}`

const itemOf = (placed: Placed) => {
  const { group, fact } = placed
  const inherited = group.standing.field?.inherited
  const id = isNew(placed) || !inherited ? fact.id : inherited.fact
  return { line: group.line, field: fieldOf(group), noun: 'observation', fact: id }
}

const revisionOf = (visit: Visit, { account, reason }: WritingGroups, { group, says }: Placed) => ({
  line: group.line,
  field: fieldOf(group),
  revision: (group.standing.field?.last ?? 0) + 1,
  basedOn: group.standing.field?.current ?? 0,
  inField: true,
  value: { observation: says, correction: reason || textIn(reasonOfDraft(group)) },
  savedAt: visit.now,
  account,
})

/** The chains of what is replaced by name: facts of the package, and of reports. */
async function chainsOf(
  tx: Tx,
  plan: string,
  groups: readonly Writable[],
): Promise<ReadonlyMap<string, string>> {
  const named = groups.flatMap(({ says, standing }) =>
    says.replaces === '' || standing.field?.inherited ? [] : [says.replaces],
  )
  const rows = named.length === 0 ? [] : await listChains(tx, plan, named)
  return new Map(rows.map(({ id, chain }) => [id, chain]))
}

/** The fact that a group becomes: the draft that stands already, else a new one that replaces what was there. */
function factOf(
  visit: Visit,
  { plan, account, reason }: WritingGroups,
  { standing: { list, field }, says }: Writable,
  chains: ReadonlyMap<string, string>,
): figureDrafts.DraftSeriesFact {
  const id = (field?.draft === true ? field.fact : null) ?? randomUUID()
  const own = reasonOfDraft({ standing: { field } })
  const inherited = field?.inherited ?? null
  const named = inherited ? undefined : chains.get(says.replaces)
  return {
    id,
    chain: inherited?.chain ?? named ?? id,
    plan,
    organisation: list.organisation,
    level: list.level,
    recordedAt: visit.now,
    recordedBy: account,
    replaces: inherited?.fact ?? (named === undefined ? null : says.replaces),
    reason: reason === '' ? (own ?? carriedReason(inherited)) : { [visit.language]: reason },
    indicator: list.indicator,
    language: visit.language,
  }
}

const textIn = (reason: Texts | null): string => Object.values(reason ?? {})[0] ?? ''

/** A reason given for a change that was never handed in goes on to the change of that change. */
const carriedReason = (inherited: StandingField['inherited']): Texts | null =>
  inherited && !inherited.handedIn ? inherited.reason : null
