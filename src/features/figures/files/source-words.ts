import type { Texts } from '#kernel/i18n'
import { planAddresses } from '#features/plans'
import { pieces } from '#features/reading'
import type { FileSource } from './schema.ts'

const { plain } = pieces

/** The page that shows the same figures for ever: the state of one day. */
export const permanentPage = ({ say, reading, view, origin, day }: FileSource): string =>
  `${origin}${planAddresses(say.language, reading.version.plan, day).indicator(view.indicator.id)}`

/** Where a file of this indicator lies. */
export const fileAddress = (
  { reading, view }: Pick<FileSource, 'reading' | 'view'>,
  name: string,
): string => `/api/v1/plans/${reading.version.plan}/indicators/${view.indicator.id}/${name}`

/** Who answers for the plan's figures, in the reader's language. */
export function publisherWords({ say, reading }: FileSource): string {
  const { publisher } = reading.version.head
  const entry = reading.names.get(publisher)
  return entry ? plain(say, entry.name) : publisher
}

/** The terms of the document that the figures come from; null where it states none. */
export const licenceOf = ({ reading }: FileSource): Texts | null =>
  reading.version.head.documents[0]?.licence ?? null

/** Where the values come from: the documents and the words they name, each once; else who publishes them. */
export function sourceWords(source: FileSource): string {
  const { say, reading, view } = source
  const facts = view.observations.length > 0 ? view.observations : view.targets
  const named = facts.flatMap(({ source: origin }) => {
    if (origin.kind === 'words') return [plain(say, origin.words)]
    if (origin.kind === 'none') return []
    const found = reading.version.head.documents.find(({ id }) => id === origin.document)
    return found ? [plain(say, found.title)] : []
  })
  return named.length > 0 ? [...new Set(named)].join('; ') : publisherWords(source)
}
