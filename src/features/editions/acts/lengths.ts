import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'

/** The most that a question, an answer or a remark may hold, on pages and in calls alike. */
export const longestWords = 10_000

/** Why words are too long to be kept, or null. */
export const refuseLong = ({ length }: string): Refused | null =>
  length > longestWords ? refused('text-too-long', { length, limit: longestWords }) : null
