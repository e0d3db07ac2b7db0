import { readFile } from 'node:fs/promises'
import { badRequest } from '#kernel/operations'
import { programs } from '#kernel/http'
import type { KeepingInput, SavingInput } from './saving-shape.ts'
import { keepingInput, savingInput } from './saving-shape.ts'

/** What the options of `report save` say of one field. */
export interface GivenField {
  readonly field: string
  readonly revision: string | undefined
  readonly language: string | undefined
  /** What stands in the field, by the names that calls have for it. */
  readonly value: Readonly<Record<string, string | boolean | undefined>>
}

/** One field as its options give it; 400 with the option's name where it cannot be read. */
export function readField({ field, revision, language, value }: GivenField): Promise<SavingInput> {
  const said = Object.entries(value).filter(([, one]) => one !== undefined && one !== false)
  const written = { ...Object.fromEntries(said), revision: Number(revision ?? 0) }
  const sent = { fields: { [field]: written }, ...(language !== undefined && { language }) }
  return programs.readInput({ json: () => Promise.resolve(sent) }, savingInput)
}

/** What is to be kept as its options give it. */
export function readKeeping({
  field,
  revision,
}: Readonly<Record<'field' | 'revision', string | undefined>>): Promise<KeepingInput> {
  const sent = { ...(field !== undefined && { field }), revision: Number(revision ?? 0) }
  return programs.readInput({ json: () => Promise.resolve(sent) }, keepingInput)
}

/** Many fields from a file with the JSON that a call would send. */
export function readFields(path: string): Promise<SavingInput> {
  const json = async (): Promise<unknown> => {
    const text = await readFile(path, 'utf8')
    try {
      return JSON.parse(text)
    } catch {
      throw badRequest('json-unreadable')
    }
  }
  return programs.readInput({ json }, savingInput)
}
