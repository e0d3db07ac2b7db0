import type { Form, PageRequest } from '#kernel/http'
import { param, seeOther } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { organisationName, organisationNames } from '#features/organisations'
import type { ReportKey } from '#features/editions'
import { reportOperations } from '#features/reporting'
import { deskAddresses } from '../pages/addresses.ts'
import type { FieldError } from '../pages/frame.ts'

/** The parts of the path that all pages of an organisation carry. */
export const codesIn = (request: PageRequest) => ({
  plan: param(request, 'plan'),
  round: request.params['round'] ?? '',
  code: param(request, 'code'),
})

/** The key of the report in the address; 403 for what may not be known. */
export const keyIn = (request: PageRequest): Promise<ReportKey> =>
  reportOperations.findKey(request.visit, codesIn(request))

/** What an organisation is called now, in the reader's language. */
export async function nameOf(request: PageRequest, organisation: string): Promise<string> {
  const { visit, say } = request
  const names = await visit.read((tx) => organisationNames(tx, visit.now))
  return organisationName(say, names, organisation)
}

/** A refusal as an error at the field where it can be mended. */
export const errorOf = (
  { say }: PageRequest,
  { refused, values }: Refused,
  fields: Readonly<Record<string, string>> = {},
): FieldError => ({ field: fields[refused] ?? null, text: say(`refusal.${refused}`, values) })

/** The fields at which the refusals of codes are mended. */
export const codeFields = {
  'code-missing': 'code',
  'code-wrong': 'code',
  'code-used': 'code',
  'too-many-attempts': 'code',
  'second-factor-missing': 'code',
} as const

/** How much of the report's history the person saw, where the form carries it. */
export const seenIn = (form: Form) => (form.text('seen') === '' ? {} : { seen: form.text('seen') })

/** What was said to have been done, where the address carries it. */
export const saidIn = ({ query }: PageRequest): string | null => {
  const said = query.get('said')
  return said !== null && known.has(said) ? said : null
}

const deeds =
  'saved sent taken-back returned signed handed-in asked answered taken revised ' +
  'consented published withdrawn attached removed offered settled moved noted closed opened carried ' +
  'closed-without waits-again'
const known = new Set(deeds.split(' '))

/** Back to a report's page, saying what was done. */
export function toReport({ language }: PageRequest, key: ReportKey, said: string): Response {
  const address = deskAddresses(language, key.plan).report(key.organisation, key.round)
  return seeOther(`${address}?said=${said}`)
}
