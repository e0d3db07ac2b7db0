import type { Form, PageRequest } from '#kernel/http'
import { pieces } from '#features/desk'
import type { RoundSettings } from '#features/rounds'
import type { Organisations } from '#features/organisations'
import type { SavedView } from '#features/saved-views'
import type { Look } from '../look.ts'
import type { OverseenRound } from '../overview/reading.ts'

/** A round as its coordinator sees it, and how he looks at it. */
export interface RoundShown {
  readonly overview: OverseenRound
  readonly organisations: Organisations
  readonly settings: RoundSettings
  readonly look: Look
  /** What its reader has saved. */
  readonly views: readonly SavedView[]
  readonly errors?: readonly pieces.FieldError[]
  readonly said?: string | null
  /** What was typed in a form that was refused. */
  readonly typed?: Pick<Form, 'text'>
}

/** The address of the round's page. */
export const roundAddress = ({ say }: Pick<PageRequest, 'say'>, { overview }: RoundShown): string =>
  pieces.deskAddresses(say.language, overview.plan.plan).round(overview.round.code)
