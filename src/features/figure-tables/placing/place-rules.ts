import { compare, isShareOf, share } from '#kernel/decimal'
import { shareOf } from '../columns/role-rules.ts'
import type { Notes } from '../notes.ts'
import type { At, ErrorCode, IgnoredWhy, Placed, Silence } from '../schema.ts'
import type { Atom } from './atom-rules.ts'
import type { Group } from './group-rules.ts'
import { filled, silenceIn } from './group-rules.ts'
import type { Counts, NoCounts, TableKnown } from './share-rules.ts'
import { countsOf } from './share-rules.ts'
import { ofMeasure, sumOf, zero } from './sum-rules.ts'

const placesOf = (atoms: readonly Atom[]): readonly At[] =>
  atoms.filter(({ isEmpty }) => !isEmpty).map(({ at }) => at)

/** Places the figures of a group; undefined where something of them is asked, refused or not there. */
export function placeGroup(group: Group, known: TableKnown): Placed | undefined {
  const { notes } = known
  if (filled(group.atoms).length === 0) return undefined
  if (group.atoms.some(({ figure }) => figure.is === 'waits')) return hold(group.atoms, known)
  const answered = withBlanks(group, known)
  if (answered === 'asked') return hold(group.atoms, known)
  const silence = answered === 'not-reported' ? answered : silenceIn(answered.atoms)
  if (silence !== undefined) return silent(group, silence, known)
  const counts = countsIn(answered === 'not-reported' ? group : answered, known)
  if (counts === 'asked') return hold(group.atoms, known)
  if (counts === 'not-reported') return silent(group, counts, known)
  const mayCome = counts === 'numerator-missing' || counts === 'denominator-missing'
  if (mayCome && known.isOpen) return hold(group.atoms, known)
  if (typeof counts === 'string') return refuseAll(group, counts, known)
  const value = valueIn(group, counts, known)
  if (value === 'shares-not-added') return refuseAll(group, value, known)
  if (value === 'asked') return hold(group.atoms, known)
  if (value === 'left-out') {
    notes.ignore(placesOf(group.atoms), value)
    return undefined
  }
  const used = [...(counts?.used ?? []), ...(value?.used ?? [])]
  notes.settle(placesOf(used), 'placed')
  return placedOf(group, used, {
    ...(counts?.numerator !== undefined && { numerator: counts.numerator }),
    ...(counts?.denominator !== undefined && { denominator: counts.denominator }),
    ...(value && { value: value.number }),
  })
}

/** All of a group waits with what is asked; where a part was refused, the others are no figure. */
function hold(atoms: readonly Atom[], { notes }: TableKnown): undefined {
  const at = placesOf(atoms)
  const isRefused = at.some((one) => notes.fateOf(one) === 'refused')
  const free = at.filter((one) => !['refused', 'ignored'].includes(notes.fateOf(one) ?? ''))
  const isAsked = !isRefused || free.some((one) => notes.fateOf(one) === 'asked')
  if (isAsked) notes.settle(free, 'asked')
  else notes.ignore(free, 'incomplete')
  return undefined
}

function refuseAll({ atoms }: Group, code: ErrorCode, { notes }: TableKnown): undefined {
  const [first, ...others] = placesOf(atoms)
  if (first) notes.refuse(first, code)
  notes.settle(others, 'refused')
  return undefined
}

function placedOf(
  { cells, period, atoms }: Group,
  used: readonly Atom[],
  figures: Pick<Placed, 'numerator' | 'denominator' | 'value' | 'silence'>,
): Placed | undefined {
  const from = placesOf(used.length > 0 ? used : atoms)
  const [at] = from
  return at && { at, from, cells, period, ...figures }
}

/** Nothing is added up where a part is not there. */
function silent(group: Group, silence: Silence, { notes }: TableKnown): Placed | undefined {
  const isSilent = ({ figure }: Atom): boolean => figure.is === 'silence'
  const numbers = placesOf(group.atoms.filter((atom) => !isSilent(atom)))
  notes.settle(placesOf(group.atoms.filter(isSilent)), 'placed')
  if (numbers.length > 0) {
    notes.ignore(numbers, 'incomplete')
    notes.warn('incomplete', numbers)
  }
  return placedOf(group, [], { silence })
}

/** The group with its empty cells as they were answered: none, or not reported. */
function withBlanks(group: Group, { frame, notes }: TableKnown): Group | 'asked' | 'not-reported' {
  const share = shareOf(frame)?.dimension ?? ''
  const measures = new Set(filled(group.atoms).map(({ measure }) => measure))
  const isOpen = ({ figure, measure, coordinates }: Atom): boolean =>
    figure.is === 'blank' && measures.has(measure) && coordinates[share] !== null
  const open = group.atoms.filter(isOpen)
  const counts = open.filter(
    ({ measure }) => measure !== 'value' || frame.indicator.kind === 'count',
  )
  const answers = counts.map(({ column, at }) =>
    notes.ask({
      id: `blank:${column}`,
      kind: 'blank',
      at: [at],
      asWritten: '',
      options: ['zero', 'not-reported'].map((value) => ({ value, key: value, values: {} })),
      values: {},
    }),
  )
  if (answers.includes(undefined)) return 'asked'
  if (answers.includes('not-reported')) return 'not-reported'
  const isZero = new Set(counts)
  const atoms = group.atoms.map((atom): Atom =>
    isZero.has(atom) ? { ...atom, figure: { is: 'number', number: zero } } : atom,
  )
  return { ...group, atoms }
}

type SomeCounts = Partial<Pick<Counts, 'numerator' | 'denominator'>> & Pick<Counts, 'used'>

/** The counts of a share, made of its categories or stated; undefined where only the share itself is. */
function countsIn(group: Group, known: TableKnown): SomeCounts | NoCounts | ErrorCode | undefined {
  const atoms = filled(group.atoms)
  const [top, bottom] = [ofMeasure(atoms, 'numerator'), ofMeasure(atoms, 'denominator')]
  const hasValue = ofMeasure(atoms, 'value').length > 0
  const isStated = top.length > 0 || bottom.length > 0
  if (!isStated && ofMeasure(atoms, 'count').length === 0) return undefined
  if (isStated && ofMeasure(atoms, 'count').length > 0) return 'numerator-missing'
  const counts = isStated ? statedIn(top, bottom) : countsOf(group, known)
  if (typeof counts === 'string') return counts
  if (!hasValue && counts.numerator === undefined) return 'numerator-missing'
  if (!hasValue && counts.denominator === undefined) return 'denominator-missing'
  ignoreTotals(counts, known)
  return faultOf(counts) ?? counts
}

function statedIn(top: readonly Atom[], bottom: readonly Atom[]): SomeCounts {
  const [numerator, denominator] = [sumOf(top), sumOf(bottom)]
  return {
    used: [...top, ...bottom],
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
  }
}

function ignoreTotals(counts: SomeCounts | Counts, { notes }: TableKnown): void {
  const why: IgnoredWhy = 'total'
  if ('totals' in counts) notes.ignore(placesOf(counts.totals), why)
}

function faultOf({ numerator, denominator }: SomeCounts): ErrorCode | undefined {
  if (numerator === undefined || denominator === undefined) return undefined
  if (compare(numerator, denominator) > 0) return 'above-whole'
  return compare(denominator, '0') === 0 ? 'zero-whole' : undefined
}

/** A group's value; beside both counts it says nothing new, and is only compared with them. */
function valueIn(group: Group, counts: SomeCounts | undefined, { frame, notes }: TableKnown) {
  const atoms = ofMeasure(filled(group.atoms), 'value')
  const isAdded = ['count', 'amount'].includes(frame.indicator.kind)
  const [number, ...others] = atoms.flatMap(({ figure }) =>
    figure.is === 'number' ? [figure.number] : [],
  )
  if (number === undefined) return undefined
  if (others.length > 0 && !isAdded) return 'shares-not-added'
  const { numerator, denominator } = counts ?? {}
  if (numerator === undefined || denominator === undefined)
    return { number: sumOf(atoms) ?? number, used: atoms }
  const isPercent = frame.indicator.unit === 'percent'
  const isSame = !isPercent || isShareOf(number, numerator, denominator)
  const come = { stated: number, computed: share(numerator, denominator, 1) }
  const holds = isSame ? 'counts' : askWhichHolds(atoms, come, notes)
  if (holds !== 'counts') return holds
  notes.ignore(placesOf(atoms), 'computed')
  return undefined
}

/** Whether the counts hold where the share beside them is another, or the whole row stays out; asked once. */
function askWhichHolds(
  atoms: readonly Atom[],
  values: Readonly<Record<'stated' | 'computed', string>>,
  notes: Notes,
): 'counts' | 'left-out' | 'asked' {
  const answers = ['counts', 'left-out'] as const
  const answer = notes.ask({
    id: 'share-differs',
    kind: 'share-differs',
    at: placesOf(atoms),
    asWritten: values.stated,
    options: answers.map((value) => ({ value, key: value, values: {} })),
    values,
  })
  return answers.find((one) => one === answer) ?? 'asked'
}
