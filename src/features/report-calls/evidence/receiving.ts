import type { PageRequest } from '#kernel/http'
import { programs } from '#kernel/http'
import type { ReceivedFile } from '#kernel/files'
import { receiveForm } from '#kernel/files'
import type { Refused } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'

/** Whom a file may be shown to once what it belongs to is published. */
export const evidenceLevels = ['public', 'partner', 'internal'] as const
export type EvidenceLevel = (typeof evidenceLevels)[number]

/** The level of this name, or undefined. */
export const levelOf = (name: string): EvidenceLevel | undefined =>
  evidenceLevels.find((level) => level === name)

/** Refuses a level that there is not, and names those that there are. */
export const refuseLevel = () => programs.refuseInput('level', evidenceLevels)

/** A file that was sent, with its level. Whoever holds it closes it. */
export interface Received {
  readonly file: ReceivedFile
  readonly level: EvidenceLevel
}

/** Takes the file of a form, `file` and `level`; the level must be said. */
export async function receiveEvidence({ body, headers }: PageRequest): Promise<Received | Refused> {
  const { fields, file } = await receiveForm(body, headers.get('content-type') ?? '')
  if (file === undefined) return refused('file-missing')
  if (isRefused(file)) return file
  const level = levelOf(fields.get('level') ?? '')
  if (level !== undefined) return { file, level }
  await file.close()
  throw refuseLevel()
}
