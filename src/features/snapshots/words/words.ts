import { dayOf, parseDay, parsePeriod } from '#kernel/clock'
import type { Say, Texts } from '#kernel/i18n'
import { valueWords } from '#features/indicators'
import type { Frozen, Silence } from '../facts/schema.ts'
import type { ReadFact, ReadSnapshot } from '../facts/snapshot.ts'
import { installation } from '../installation.ts'

/** What words about a snapshot need besides its facts: what everybody was called in it, and the plan's zone. */
export interface Around {
  readonly names: ReadonlyMap<string, Texts>
  readonly timeZone: string
}

/** Reads it from the snapshot itself, so that its words are those of its day. */
export function aroundOf({ leaves }: Pick<ReadSnapshot, 'leaves'>): Around {
  const all = leaves.flatMap(({ fact }) => fact?.content ?? [])
  const head = all.find((one) => one.kind === 'snapshot')
  return {
    names: new Map(
      all.flatMap((one) => (one.kind === 'organisation' ? [[one.organisation, one.name]] : [])),
    ),
    timeZone: head?.kind === 'snapshot' ? head.timeZone : 'UTC',
  }
}

/** What an organisation was called when the snapshot was frozen. */
export function nameIn(say: Say, { names }: Around, organisation: string): string {
  const name = names.get(organisation)
  return name ? say.text(name).text : (organisation.split(':')[1] ?? organisation).toUpperCase()
}

/**
 * The words that a document must show of a fact at a mark: `value`, `status`, `text` … A fact that was withdrawn shows
 * its stub and nothing else, one that is hidden from the reader says so. Null where the fact has no such mark.
 */
export function markWords(say: Say, around: Around, fact: ReadFact, mark: string): string | null {
  const { content, stub, organisation } = fact
  if (stub) return stubWords(say, around, { ground: stub.ground, organisation })
  if (!content) return say('ui.status-hidden')
  return wordsOf(say, around, content)[mark] ?? partWords(say, content, mark)
}

/** What is left of a fact that was withdrawn: whose it was, and the ground. */
export const stubWords = (
  say: Say,
  around: Around,
  { ground, organisation }: { readonly ground: string; readonly organisation: string | null },
): string =>
  say('snapshots.stub', {
    ground,
    organisation: organisation === null ? '' : nameIn(say, around, organisation),
    has: organisation === null ? 'no' : 'yes',
  })

/** Why nothing is said. */
export const silenceWords = (say: Say, { why }: Pick<Silence, 'why'>): string =>
  say(`snapshots.silence-${why}`)

const partWords = (say: Say, content: Frozen, mark: string): string | null => {
  if (!('says' in content)) return null
  const part = installation().parts.find(({ name }) => content.kind.startsWith(`${name}/`))
  return part?.words(say, content, mark) ?? null
}

type Words = Readonly<Record<string, string | null>>

const periodWords = (say: Say, written: string | null): string | null => {
  const period = written === null ? undefined : parsePeriod(written)
  return period ? say.period(period) : written
}

const dayWords = (say: Say, written: string): string => {
  const day = parseDay(written)
  return day ? say.day(day) : (periodWords(say, written) ?? '')
}

const texts = (say: Say, given: Texts | null): string | null => given && say.text(given).text

/** Every mark that a fact has, with its words. */
function wordsOf(say: Say, { timeZone, ...around }: Around, content: Frozen): Words {
  const dayIn = (moment: string) => say.day(dayOf(new Date(moment), timeZone))
  switch (content.kind) {
    case 'snapshot':
      return {
        number: String(content.number),
        round: content.round,
        case: content.caseNumber,
        period: periodWords(say, content.period),
        frozen: say.moment(new Date(content.frozenAt), timeZone),
        due: dayWords(say, content.dueOn),
      }
    case 'organisation':
    case 'indicator':
      return { name: texts(say, content.name) }
    case 'commitment':
      return { title: texts(say, content.title), number: content.number }
    case 'report':
      return {
        'handed-in': dayIn(content.handedInAt),
        signed: dayIn(content.signedAt),
        taken: dayIn(content.takenAt),
        corrected: content.correctedAt && dayIn(content.correctedAt),
        edition: String(content.edition),
        questions: String(content.openQuestions),
      }
    case 'line': {
      const all = content.closedWithout.map((one) => nameIn(say, { timeZone, ...around }, one))
      return { 'closed-without': all.length > 0 ? say.list(all) : null }
    }
    default:
      return saidOf(say, content)
  }
}

/** The marks of what an authority says, and of figures. */
function saidOf(say: Say, content: Frozen): Words {
  switch (content.kind) {
    case 'status': {
      const { status, proposed, reason } = content
      const word = (code: string) => say(`ui.status-${code}`)
      return {
        status: word(status),
        proposed: proposed && word(proposed),
        reason: reason?.text ?? null,
      }
    }
    case 'proposal':
      return { sentence: texts(say, content.sentence) }
    case 'text':
      return { text: content.text, question: texts(say, content.question) }
    case 'milestone': {
      const { title, due, done, moved } = content
      const day = (written: string) => (written === '' ? null : dayWords(say, written))
      return { title, due: day(due), done: day(done), moved: day(moved) }
    }
    case 'evidence':
      return { name: content.name, sha256: content.sha256 }
    case 'break':
      return { sentence: content.sentence?.text ?? null }
    case 'assessment':
      return {
        sentence: texts(say, content.sentence),
        disagreement: texts(say, content.disagreement),
      }
    case 'silence':
      return { silence: silenceWords(say, content) }
    default:
      return numbersOf(say, content)
  }
}

function numbersOf(say: Say, content: Frozen): Words {
  switch (content.kind) {
    case 'figure': {
      const { numerator, denominator, source, period } = content
      const counts =
        numerator === null || denominator === null
          ? null
          : say('desk.counts-of', {
              numerator: say.number(numerator),
              denominator: say.number(denominator),
            })
      const value = content.value === null ? stateWords(say, content.state) : amount(say, content)
      return { value, counts, period: periodWords(say, period), source: source?.text ?? null }
    }
    case 'baseline':
      return { value: amount(say, content), period: periodWords(say, content.period) }
    case 'target': {
      const { upper, unit, due, decidingBody, reason } = content
      return {
        value: amount(say, content),
        upper: amount(say, { value: upper, unit }),
        due: periodWords(say, due),
        body: texts(say, decidingBody),
        reason: texts(say, reason),
      }
    }
    default:
      return {}
  }
}

/** Why a figure has no value; counts alone have none either. */
const stateWords = (say: Say, state: string): string =>
  state === 'value' ? say('desk.no-value') : say(`ui.status-${state}`)

const amount = (
  say: Say,
  { value, unit }: { readonly value: string | null; readonly unit: string },
): string | null => {
  if (value === null) return null
  return unit === '' ? say.number(value) : valueWords(say, unit, value)
}
