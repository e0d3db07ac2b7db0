import { spaced } from '#kernel/names'
import type { House } from './house.ts'
import { organisationHere, unitHere } from './house.ts'
import { contributing, contributorRemark, leading, leadRemark, together } from './vocabulary.ts'

/** Names in an owner's cell: the one who leads, those who contribute, and whether the order alone told who leads. */
export interface Named {
  readonly leads: readonly string[]
  readonly contributors: readonly string[]
  readonly byOrder: boolean
}

// Signs of the private area of Unicode stand for what no document writes.
const [leadMark, lesserMark, open, close] = ['\uE003', '\uE004', '\uE001', '\uE002']
const marks = /[\uE003\uE004]/gu

const clean = (name: string): string =>
  spaced(name)
    .replace(/^[(\s,;:.–-]+|[\s,;:.–-]+$/gu, '')
    .replace(/^([^(]*)\)$/, '$1')

const inBrackets = /\s*\((?<inner>[^()]+)\)\s*$/u

/** Parts a cell into who leads and who contributes. */
export function namesIn(text: string, house: House): Named {
  const told = (house.bracketsContribute ? text.replace(inBrackets, ', bidrag: $<inner>') : text)
    .replace(leading, '')
    .replaceAll(leadRemark, `${leadMark} `)
    .replaceAll(contributorRemark, `${lesserMark} `)
  const [first = '', ...rest] = told.split(contributing)
  const [alone = '', ...others] = first.split(together)
  const leads = alone.split('\n').flatMap((line) => partsOf(line, house))
  const contributors = [...others, ...rest].flatMap((part) =>
    part.split('\n').flatMap((line) => partsOf(line.replace(leading, ''), house)),
  )
  const marked = leads.filter((name) => name.includes(leadMark))
  const lesser = leads.filter((name) => name.includes(lesserMark))
  const plain = leads.filter((name) => !marked.includes(name) && !lesser.includes(name))
  const bare = (names: readonly string[]) =>
    names.map((name) => clean(name.replace(marks, ''))).filter(Boolean)
  const [lead, ...more] = bare([...marked, ...plain])
  return {
    leads: lead === undefined ? [] : [lead],
    contributors: [...more, ...bare(lesser), ...bare(contributors)],
    byOrder: more.length > 0 && marked.length === 0,
  }
}

/** The names in a line: no organisation's or unit's own name is taken apart, and `US/Asyl` is a unit of `US`. */
function partsOf(line: string, house: House): readonly string[] {
  const whole = clean(line)
  if (whole === '') return []
  if (organisationHere(house, whole) || unitHere(house, whole) !== undefined) return [whole]
  const kept: string[] = []
  const masked = protectedNames(whole, house).reduce(
    (text, name) => text.replace(name, () => `${open}${kept.push(name) - 1}${close}`),
    whole,
  )
  return masked
    .split(/\s*[,;+&]\s*|\s+(?:og|and|samt|\/)\s+|\s+\/|\/\s+/u)
    .flatMap((part) => slashed(part, house))
    .map((part) => part.replace(/\uE001(\d+)\uE002/gu, (_, index) => kept[Number(index)] ?? ''))
    .map(clean)
    .filter(Boolean)
}

function protectedNames(text: string, house: House): readonly string[] {
  const organisations = house.directory
    .mentioned(text)
    .map(({ from, to }) => text.slice(from, to))
    .filter((name) => /[\s,/]/.test(name))
  const units = [...house.units].flat().filter((name) => /[\s,/]/.test(name) && text.includes(name))
  return [...organisations, ...units].toSorted((one, other) => other.length - one.length)
}

/** `MNS/FN-NY` is two units; `US/Asyl`, where `US` is an authority, one. */
function slashed(part: string, house: House): readonly string[] {
  const pieces = part.split('/')
  const [first = '', second = ''] = pieces
  if (pieces.length !== 2) return pieces
  const isWithin =
    organisationHere(house, first) !== undefined &&
    !house.units.has(first.trim()) &&
    unitHere(house, second) === undefined &&
    organisationHere(house, second) === undefined &&
    !house.alone.has(spaced(second)) &&
    !second.startsWith(open)
  return isWithin ? [part] : pieces
}
