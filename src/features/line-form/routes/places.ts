import type { PageRequest } from '#kernel/http'
import { param } from '#kernel/http'
import { pieces } from '#features/desk'
import type { Place } from '../saving.ts'

const { deskAddresses, keyIn } = pieces

/** Where the pages of a line stand. */
export const root = '/:lang{en|da}/plans/:plan/organisations/:code/rounds/:round/lines/:commitment'

/** Bytes that a form may have: every text as long as it may be, in whatever letters. */
export const formBytes = 1024 * 1024

/** The line in the address. */
export const placeIn = async (request: PageRequest): Promise<Place> => ({
  ...(await keyIn(request)),
  commitment: param(request, 'commitment'),
})

/** The line's own address. */
export const addressOf = ({ language }: PageRequest, place: Place): string =>
  deskAddresses(language, place.plan).line(place.organisation, place.round, place.commitment)
