import type { Sealer } from '#kernel/auth'
import { sealer } from '#kernel/auth'
import type { Clock } from '#kernel/clock'
import { systemClock } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Language, Say, Texts } from '#kernel/i18n'
import { queueMail } from '#kernel/jobs'
import type { Mail } from '#kernel/mail'
import type { Visit } from '#kernel/operations'
import type { PageFrame } from '#kernel/ui'

/** A plan that a role can be given in. */
export interface PlanChoice {
  readonly id: string
  readonly title: Texts
  readonly timeZone: string
}

/** The plans there are, for the choices of an invitation; the slice that keeps them fills it. */
export type PlanChoices = (tx: Tx) => Promise<readonly PlanChoice[]>

/** What stands around every page of the slice besides its own words. */
export type Around = Pick<PageFrame, 'place' | 'navigation' | 'exercise' | 'search'>

/** What the slice is told of the installation, once, at the start. */
export interface PeopleInstallation {
  /** `VARDE_SECRET`: seals second factors. */
  readonly secret: string
  /** The origin that people reach, without a slash at its end. */
  readonly origin: string
  readonly planChoices: PlanChoices
  /** Whether mail leaves the machine; where it does not, an invitation's link is shown to be copied. */
  readonly mailGoesOut: boolean
  /** The invented instance: people are chosen from a list, their codes are shown. On this machine only. */
  readonly exercise?: boolean
  /** Hands a mail over as part of the transaction: it goes out if and only if the deed is kept. */
  readonly post?: (tx: Tx, mail: Mail) => Promise<void>
  /** Sessions, attempts and one-time codes go by this clock: the machine's. */
  readonly machine?: Clock
  /** Where whoever signs in goes next. */
  readonly afterSignIn?: (language: Language) => string
  readonly around?: (say: Say, visit: Visit) => Around
}

interface Installed extends Required<Omit<PeopleInstallation, 'secret'>> {
  readonly sealer: Sealer
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

let installed: Installed | undefined

/** Tells the slice about the installation. The exercise's open door is refused anywhere but on this machine. */
export function setUpPeople(given: PeopleInstallation): void {
  const { secret, ...rest } = given
  const exercise = given.exercise ?? false
  if (exercise && !loopback.has(new URL(given.origin).hostname))
    throw new Error('the exercise signs people in without a password: on this machine only')
  installed = {
    machine: systemClock,
    post: queueMail,
    afterSignIn: (language) => `/${language}/account`,
    around: () => ({}),
    ...rest,
    exercise,
    sealer: sealer(secret),
  }
}

/** The installation as it was told. */
export function installation(): Installed {
  if (!installed) throw new Error('setUpPeople has not been called')
  return installed
}
