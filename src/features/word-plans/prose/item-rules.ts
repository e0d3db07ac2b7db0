import type { Paragraph } from '#kernel/word'
import type { Period, Role } from '#features/word-readings'
import { deadlines, numberedText } from '#features/word-readings'
import type { Carried, Piece, Raw } from '#features/word-tables'
import { pieceOfParagraph, withLines } from '#features/word-tables'
import type { Context } from '../activities/context.ts'
import { announcesDeed, beginsWithDeed, ownerInSentence } from './deed-rules.ts'
import { labelledIn } from './label-rules.ts'
import { partedAtMeasure } from './measure-rules.ts'
import type { Section } from './section-rules.ts'

const bullet = /^[-–•*●▪◦]\s+/u

/** Whether a paragraph is an item of a list, by Word's numbering or by a sign or number written before it. */
export const isItem = ({ list, text }: Paragraph): boolean =>
  list !== null || bullet.test(text.trim()) || numberedText(text.trim()).number !== null

interface Around {
  readonly section: Section
  readonly carried: Carried
  readonly within: string
  /** Whether tables of activities stand under the same heading: then its lists seldom say more of them. */
  readonly hasTables: boolean
  readonly period: Period
  /** Whether the document has such tables anywhere: then its sentences seldom do. */
  readonly isTabular: boolean
}

/** The activity that a paragraph says; undefined where it says none. */
export function activityIn(
  paragraph: Paragraph,
  around: Around,
  context: Context,
): Raw | undefined {
  const { section, hasTables, isTabular } = around
  if (section === 'questions' || section === 'contents') return undefined
  const piece = pieceOfParagraph(paragraph)
  const { body, parts } = labelledIn(piece)
  const text = numberedText(body.replace(bullet, '')).text
  const owner = parts.has('owner') ? null : ownerInSentence(text, context.house)
  const isDated =
    deadlines.deadlineWithin(body, context.period) !== undefined || parts.has('deadline')
  const isOwned = owner !== null || parts.has('owner')
  const isListed = isItem(paragraph)
  // Under headings for background only what somebody is said to do at some time is an activity.
  const isTimed = deadlines.findMoments(body, context.period).length > 0
  if (section === 'background' && !(isListed && owner !== null && isTimed)) return undefined
  const isDeed = beginsWithDeed(text) || announcesDeed(text) || owner !== null
  const isSure = isListed
    ? isDeed && (!hasTables || isOwned || isDated)
    : (isDeed && isDated && (isOwned || announcesDeed(text)) && !isTabular) ||
      (isDated &&
        lastDay.test(body) &&
        owner !== null &&
        !hasTables &&
        isOwnCode(owner, context)) ||
      (parts.size > 1 && isDeed)
  const isExpected = isListed && section === 'activities' && (isDated || isOwned || isDeed)
  if (!isSure && !isExpected) return undefined
  return rawOf(piece, { body: body.replace(bullet, ''), parts, owner }, around)
}

const lastDay = /(?<!\p{L})(?:senest|inden|frem til|no later than|by)\s/iu

/** Whether a name is one of the document's own codes, or could be one. */
const isOwnCode = (name: string, { house }: Context): boolean =>
  house.units.has(name) || house.explained.has(name) || /^\p{Lu}{2,6}$/u.test(name)

interface Said {
  readonly body: string
  readonly parts: ReadonlyMap<Role, readonly Piece[]>
  readonly owner: string | null
}

/** An activity of running text. Sentences behind the first that say what is to be reached are its criteria. */
function rawOf(piece: Piece, { body, parts, owner }: Said, around: Around): Raw {
  const { carried, within, period } = around
  const line = (text: string) => withLines(piece, [{ at: piece.at, text, before: null }])
  const { deed, wanted } = partedAtMeasure(body, period)
  const all = new Map(parts)
  if (owner !== null) all.set('owner', [line(owner)])
  const isMeasured = all.has('criterion') || all.has('indicator') || all.has('target')
  if (wanted.length > 0 && !isMeasured) all.set('criterion', [line(wanted.join(' '))])
  return {
    within,
    activity: { ...line(deed), paragraphs: piece.paragraphs, before: piece.before },
    number: null,
    ...carried,
    parts: all,
    headings: new Map(),
    dittos: new Map(),
    above: null,
    isInserted: piece.paragraphs.some(({ tracked }) => tracked === 'inserted'),
    isProse: true,
    doubt: null,
    steps: [],
  }
}

/** An activity that is a heading of its own: `Aktivitet 1.2: Uddanne dommere`. */
export function activityInHeading(
  paragraph: Paragraph,
  around: Around,
  isAnswered: boolean,
): Raw | undefined {
  const piece = pieceOfParagraph(paragraph)
  const isNamed =
    /^(?:aktivitet|initiativ|indsats|tiltag|activity|action|initiative)\s+(?:nr\.?\s*)?\d/iu.test(
      piece.text,
    )
  if (!isNamed && isAnswered)
    return rawOf(piece, { body: piece.text, parts: new Map(), owner: null }, around)
  const { body, parts } = labelledIn(piece)
  return isNamed
    ? rawOf(
        piece,
        { body: body || piece.text, parts: body ? parts : new Map(), owner: null },
        around,
      )
    : undefined
}

/** An activity with what a paragraph below it says by labels alone; undefined where the paragraph says more. */
export function withLabels(raw: Raw, paragraph: Paragraph): Raw | undefined {
  const piece = pieceOfParagraph(paragraph)
  const { body, parts } = labelledIn({
    ...piece,
    lines: piece.lines.map((line) => ({ ...line, text: line.text.replace(bullet, '') })),
  })
  if (parts.size === 0 || body !== '') return undefined
  return { ...raw, parts: new Map([...raw.parts, ...parts]) }
}

const answering: readonly Role[] = ['owner', 'deadline', 'criterion', 'indicator', 'target']

/** Whether a paragraph says by labels alone who, when or how much: then the heading above it is what is done. */
export function answersHeading(paragraph: Paragraph): boolean {
  const { body, parts } = labelledIn(pieceOfParagraph(paragraph))
  return body === '' && answering.some((role) => parts.has(role))
}

/** The role of a label that a list below it fills: `Succeskriterier:`. */
export const listedRole = (paragraph: Paragraph): Role | undefined =>
  [...labelledIn(pieceOfParagraph(paragraph)).parts].find(([, [piece]]) => piece?.text === '')?.[0]

/** An activity with an item of the list that fills one of its labels. */
export function withListed(raw: Raw, role: Role, paragraph: Paragraph): Raw {
  const piece = pieceOfParagraph(paragraph)
  const lines = piece.lines.map((line) => ({ ...line, text: line.text.replace(bullet, '') }))
  const own = { ...withLines(piece, lines), paragraphs: piece.paragraphs }
  const before = (raw.parts.get(role) ?? []).filter(({ text }) => text !== '')
  return { ...raw, parts: new Map([...raw.parts, [role, [...before, own]]]) }
}

/** An activity that names nobody, with whoever answers for all under its heading; that is a guess. */
export const withSectionOwner = (raw: Raw, owner: Piece | null): Raw =>
  owner === null || raw.parts.has('owner')
    ? raw
    : {
        ...raw,
        parts: new Map([...raw.parts, ['owner', [owner]]]),
        dittos: new Map([...raw.dittos, ['owner', owner.at]]),
      }
