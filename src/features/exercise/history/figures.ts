import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { readYamlFile, text } from '#kernel/yaml'
import { figureDrafts } from '#features/indicators'
import { figureOperations, figureRules } from '#features/measuring'
import type { AuthorityCode } from '../cast/people.ts'
import { addressesOf, keyOf } from '../cast/people.ts'
import type { When } from './calendar.ts'
import { plan } from './calendar.ts'
import type { Deed } from './deed.ts'
import { publishOwn } from './publishing.ts'
import type { ReportOf } from './reports.ts'
import { send, signAndHandIn } from './reports.ts'

const entry = z.union([
  z.strictObject({ field: text(), definition: figureDrafts.definitionSays }),
  z.strictObject({ field: text(), observation: figureDrafts.observationSays }),
])
const told = z.strictObject({ indicator: text(), entries: z.array(entry).min(1) })

/** What an authority states of an indicator outside the rounds, as its file has it. A file that is wrong is a fault of ours. */
export function readToldFigures(authority: AuthorityCode): z.output<typeof told> {
  const name = `figures-${authority}.yaml`
  const path = fileURLToPath(new URL(`told/${name}`, import.meta.url))
  const { raw, faults } = readYamlFile(name, readFileSync(path, 'utf8'))
  const [fault] = faults
  if (fault) throw new Error(`${name}:${fault.line}: ${fault.code}`)
  return told.parse(raw)
}

/** Whoever keeps the figures of an authority enters them, one after the other. */
function enter(authority: AuthorityCode, when: When): readonly Deed[] {
  const { indicator, entries } = readToldFigures(authority)
  const key = { plan, organisation: keyOf(authority), indicator }
  return entries.map(({ field, ...value }) => ({
    when,
    by: addressesOf(authority).second,
    what: `enter ${authority} ${indicator} ${field}`,
    run: (visit) =>
      figureOperations.saveFigures(visit, {
        ...key,
        entries: [{ field, value: { ...value, correction: '' }, seen: 0 }],
      }),
  }))
}

function listOf(authority: AuthorityCode): ReportOf {
  const { indicator } = readToldFigures(authority)
  const { round } = figureRules.reportKeyOf({ plan, organisation: keyOf(authority), indicator })
  return { round, authority }
}

/** The police state their leaders by district, after the round of 2026 was published. */
export const figures = (): readonly Deed[] => [
  ...enter('dnp', '2026-06-02 10:00'),
  send(listOf('dnp'), '2026-06-03 09:00'),
  signAndHandIn(listOf('dnp'), '2026-06-04 13:30'),
  publishOwn(listOf('dnp'), '2026-06-05 10:00'),
]
