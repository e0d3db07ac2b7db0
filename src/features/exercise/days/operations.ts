import { operation } from '#kernel/operations'
import * as steps from './steps.ts'

/** The exercise's day is moved on. */
export const moveDay = operation('move-day', (visit, given: { readonly to: string }) =>
  visit.transaction((tx) => steps.moveDay(tx, visit, given)),
)
