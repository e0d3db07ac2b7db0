import type { Settings } from '#kernel/config'
import { readSettings, StartRefused } from '#kernel/config'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

const mine = (name: string, given: string): StartRefused =>
  new StartRefused(
    'exercise-for-this-machine',
    `${name} is ${given}: the exercise signs people in without a password and is for this machine alone. Unset it, or give it localhost.`,
  )

/**
 * The settings of the exercise: a data folder and a port of its own, so that it runs beside a real one.
 * It is for this machine alone, and never sends mail.
 */
export function readExerciseSettings(environment?: Parameters<typeof readSettings>[0]): Settings {
  const settings = readSettings(environment, { port: 3001, data: './data-exercise' })
  const { baseUrl, host, mail } = settings
  if (!loopback.has(new URL(baseUrl).hostname)) throw mine('VARDE_BASE_URL', baseUrl)
  if (host !== null && !loopback.has(host)) throw mine('HOST', host)
  return { ...settings, host: host ?? '127.0.0.1', mail: { ...mail, smtp: undefined } }
}
