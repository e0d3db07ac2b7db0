import { parsePeriod } from '#kernel/clock'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Texts } from '#kernel/i18n'
import { differenceOf } from '#kernel/merge'
import { list, section, text } from '#kernel/ui'
import { withQuery } from '#features/plans'
import type { Seen } from '#features/reading'
import { pieces, readingRules } from '#features/reading'
import { inForce } from '../rules.ts'
import type { DefinitionVersion } from '../schema.ts'
import type { Part } from '../words.ts'
import { partsOf, plainPart, shownPart } from '../words.ts'

/** Which earlier version the one in force is laid beside, in the address. */
const parameter = 'definition'

/** What a page adds of its own, after what the definition says. */
export interface Besides {
  readonly label: string
  readonly value: Content
}

interface Shown {
  readonly versions: readonly DefinitionVersion[]
  readonly today: Parameters<typeof inForce>[1]
  readonly besides: readonly Besides[]
}

/** The definition in force: version, from when, all it says, and the way to what it was before. */
export function definitionSection(seen: Seen, { versions, today, besides }: Shown): Html {
  const { say } = seen
  const { now, later } = inForce(versions, today)
  return section({
    id: 'definition',
    label: say('figures.definition-and-source'),
    note: html`${versionWords(seen, now)} ${later.map((one) => laterWords(seen, one))}
    ${earlierLinks(seen, versions, now)}`,
    body: html`${list.facts([
      ...partsOf(say, now).map((part) => ({ label: part.label, value: shownPart(say, part) })),
      ...besides,
    ])}
    ${compared(seen, versions, now)}`,
  })
}

const periodWords = (say: Seen['say'], from: string): string => {
  const period = parsePeriod(from)
  return period ? say.period(period) : from
}

/** "Version 2, in force from 1 January 2027. Stated by …, published …: because …" */
function versionWords(seen: Seen, { version, from, stated, reason }: DefinitionVersion): Content {
  const { say, reading } = seen
  const number =
    from === null
      ? say('portal.definition-version', { version })
      : say('definitions.version-from', { version, from: periodWords(say, from) })
  if (!stated) return number
  const code = readingRules.codeOf(reading.names, stated.organisation)
  const who = code === undefined ? null : pieces.organisationLink(seen, code)
  const published = say('definitions.published', { day: pieces.dayWords(seen, stated.at) })
  return html`${number} ${who && html`${who}.`} ${published} ${reason && text.worded(say, reason)}`
}

const laterWords = ({ say }: Seen, { version, from }: DefinitionVersion): string =>
  say('definitions.later', { version, from: periodWords(say, from ?? '') })

const earlierOf = (versions: readonly DefinitionVersion[], now: DefinitionVersion) =>
  versions.filter(({ version }) => version < now.version).toReversed()

function earlierLinks(
  { say, request }: Seen,
  versions: readonly DefinitionVersion[],
  now: DefinitionVersion,
): Content {
  return earlierOf(versions, now).map(({ version }) => {
    const href = `${withQuery(request.url, { [parameter]: String(version) })}#definition-before`
    return html` <a href="${href}">${say('definitions.compare', { version })}</a>`
  })
}

/** The version that the address asks for beside the one in force, word by word; nothing where it asks for none. */
export function compared(
  seen: Seen,
  versions: readonly DefinitionVersion[],
  now: DefinitionVersion,
): Content {
  const { say, request } = seen
  const asked = request.query.get(parameter)
  const before = earlierOf(versions, now).find(({ version }) => String(version) === asked)
  if (!before) return null
  const values = { before: before.version, now: now.version }
  const apart = before.counted !== null || now.counted !== null
  return html`<h3 id="definition-before">${say('definitions.compared', values)}</h3>
    <p class="read">
      ${say(now.breaks ? 'definitions.compared-broken' : 'definitions.compared-unbroken')}
    </p>
    ${list.facts(differences(seen, partsOf(say, before, apart), partsOf(say, now, apart)))}`
}

/** Every part that either version has; what both say alike is said to be alike. */
function differences({ say }: Seen, before: readonly Part[], now: readonly Part[]) {
  const keys = [...new Set([...now, ...before].map(({ key }) => key))]
  return keys.map((key) => {
    const [old, current] = [before, now].map((parts) => parts.find((part) => part.key === key))
    const { was, is } = inOneLanguage(say, old?.says ?? '', current?.says ?? '')
    const value =
      was === is
        ? html`<span class="muted">${say('definitions.alike')}</span>`
        : text.difference(say, isOurs(old ?? current) ? wholly(was, is) : differenceOf(was, is))
    return { label: current?.label ?? old?.label ?? key, value }
  })
}

const isOurs = (part: Part | undefined): boolean => typeof part?.says === 'string'

/** Of words of ours one stands for the other as a whole. */
const wholly = (was: string, is: string): ReturnType<typeof differenceOf> => [
  ...(was === '' ? [] : [{ kind: 'removed' as const, text: was }]),
  ...(was === '' || is === '' ? [] : [{ kind: 'same' as const, text: ' ' }]),
  ...(is === '' ? [] : [{ kind: 'added' as const, text: is }]),
]

/** Two texts of somebody's in a language that both have, so that words and not languages are compared. */
function inOneLanguage(say: Seen['say'], old: Part['says'], current: Part['says']) {
  if (typeof old === 'string' || typeof current === 'string')
    return { was: plainPart(say, { says: old }), is: plainPart(say, { says: current }) }
  const shared = Object.keys(current).filter((language) => old[language] !== undefined)
  const language = shared.includes(say.language) ? say.language : shared[0]
  const inIt = (texts: Texts): string =>
    (language === undefined ? undefined : texts[language]) ?? say.text(texts).text
  return { was: inIt(old), is: inIt(current) }
}
