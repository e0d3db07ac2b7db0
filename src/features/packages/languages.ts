import type { z } from 'zod'
import type { Finding } from '#kernel/package'
import type { Parts, PlanContent } from './content.ts'
import { headSchema } from './head.ts'
import { spots } from './shape.ts'

type At = Pick<Finding, 'section' | 'index'>

/** Texts that do not stand in every language of the plan, or stand in one that is not the plan's. */
export function missingLanguages(content: PlanContent, parts: Parts): readonly Finding[] {
  const { languages } = content.head
  const inRecord = (schema: z.ZodType, record: unknown, at: At): readonly Finding[] =>
    spots(schema, 'texts', record).flatMap(({ pointer, value }) => {
      const missing = languages.filter((language) => !(language in value))
      const unknown = Object.keys(value).filter((language) => !languages.includes(language))
      return [
        ...missing.map((language) => fault('missing-language', { ...at, pointer }, language)),
        ...unknown.map((language) =>
          fault('unknown-language', { ...at, pointer: `${pointer}/${language}` }, language),
        ),
      ]
    })
  return [
    ...inRecord(headSchema, content.head, { section: 'plan', index: null }),
    ...parts.flatMap(({ section, schema }) =>
      (content.sections.get(section) ?? []).flatMap((record, index) =>
        inRecord(schema, record, { section, index }),
      ),
    ),
  ]
}

const fault = (code: string, at: At & { readonly pointer: string }, language: string): Finding => ({
  code,
  severity: 'error',
  ...at,
  values: { language },
})
