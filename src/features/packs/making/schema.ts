import type { Language } from '#kernel/i18n'
import { languages } from '#kernel/i18n'
import { workbookType } from '#kernel/sheets'

/** The papers that are made, and in which forms. */
export const files = [
  { paper: 'pack', form: 'pdf' },
  { paper: 'pack', form: 'docx' },
  { paper: 'pack', form: 'html' },
  { paper: 'minister', form: 'pdf' },
  { paper: 'minister', form: 'docx' },
  { paper: 'annex', form: 'xlsx' },
] as const
export type PackFile = (typeof files)[number]

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  xlsx: workbookType,
} as const

export const typeOf = ({ form }: PackFile): string => types[form]

/** A file that is asked for: which, and in which language. */
export type Asked = PackFile & { readonly language: Language }

/** `pack-da.pdf`, as it stands in an address. */
export const nameIn = ({ paper, form, language }: Asked): string => `${paper}-${language}.${form}`

/** Every file that a snapshot has. */
export const allFiles: readonly Asked[] = languages.flatMap((language) =>
  files.map((file) => ({ ...file, language })),
)

/** The file of a name in an address; undefined where there is none. */
export const fileNamed = (name: string): Asked | undefined =>
  allFiles.find((one) => nameIn(one) === name)

/** A file as it is saved, named by plan, round, snapshot and language. */
export interface MadeFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}
