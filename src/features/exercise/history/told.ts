import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { readYamlFile, text } from '#kernel/yaml'
import type { AuthorityCode } from '../cast/people.ts'

const figure = z.union([
  z.strictObject({ indicator: text(), numerator: text(), denominator: text(), source: text() }),
  z.strictObject({ indicator: text(), value: text(), source: text() }),
])

const line = z.strictObject({
  commitment: text(),
  status: z.enum(['not-started', 'on-track', 'at-risk', 'delayed', 'done', 'stopped']).optional(),
  /** Why the status is another than before. */
  because: text().optional(),
  did: text().optional(),
  changed: text().optional(),
  challenges: text().optional(),
  figures: z.array(figure).default([]),
  /** Fields taken over from the round before as they stand there. */
  unchanged: z.array(z.enum(['did', 'changed', 'challenges'])).default([]),
  /** Answers to the round's own questions, by their ids. */
  answers: z.record(z.string(), text()).optional(),
  /** Who writes it; the first editor unless told. */
  by: z.literal('second').optional(),
})

const told = z.strictObject({ lines: z.array(line).min(1) })

/** What an authority says of one commitment in one round. */
export type ToldLine = z.output<typeof line>
export type ToldFigure = z.output<typeof figure>

/** The rounds of the history, by their codes. */
export type RoundCode = '2026' | '2027'

/** What an authority says in a round, as its file has it. A file that is wrong is a fault of ours. */
export function readTold(round: RoundCode, authority: AuthorityCode): readonly ToldLine[] {
  const name = `${round}-${authority}.yaml`
  const path = fileURLToPath(new URL(`told/${name}`, import.meta.url))
  const { raw, faults } = readYamlFile(name, readFileSync(path, 'utf8'))
  const [fault] = faults
  if (fault) throw new Error(`${name}:${fault.line}: ${fault.code}`)
  return told.parse(raw).lines
}
