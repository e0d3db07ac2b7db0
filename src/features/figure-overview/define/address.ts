import type { Language } from '#kernel/i18n'
import { pieces } from '#features/desk'
import type { Owned } from '../store.ts'

/** Where an authority begins an indicator of its own. */
export const defineRoot = '/:lang{en|da}/plans/:plan/organisations/:code/indicators/new'

export const defineAddress = (language: Language, { plan, organisation }: Owned): string =>
  `${pieces.deskAddresses(language, plan).front}/organisations/${organisation.split(':')[1] ?? ''}/indicators/new`
