import { z } from 'zod'
import { signedIn } from '#kernel/access'
import type { ApiRoute } from '#kernel/http'
import { apiRoute, json, programs } from '#kernel/http'
import { isRefused } from '#kernel/operations'
import { acted, planOf, problems } from '../deeds-api.ts'
import * as operations from '../rounds/operations.ts'
import type { PublicationPolicy } from './schema.ts'
import { silences } from './schema.ts'

const root = '/api/v1/plans/:plan/round-settings'

const reminders = z.strictObject({
  halfway: z.boolean(),
  daysBefore: z.number(),
  overdue: z.boolean(),
})
const policy = z.object({
  silence: z.enum(silences),
  text: z.record(z.string(), z.string()),
  at: z.iso.datetime(),
})

const shownPolicy = ({ silence, text, at }: PublicationPolicy) => ({
  silence,
  text: { ...text },
  at: at.toISOString(),
})

const show = apiRoute({
  method: 'GET',
  path: root,
  policy: signedIn,
  api: {
    id: 'showRoundSettings',
    summary: 'What holds for all rounds of a plan: reminders, and what the public reads',
    answer: z.object({ reminders, policy: policy.nullable() }),
    problems,
  },
  handle: async (request) => {
    const found = await operations.showSettings(request.visit, planOf(request))
    return json({ ...found, policy: found.policy && shownPolicy(found.policy) })
  },
})

const remind = apiRoute({
  method: 'POST',
  path: `${root}/reminders`,
  policy: signedIn,
  api: {
    id: 'setReminders',
    summary: 'Sets which reminders go out by themselves',
    input: reminders,
    answer: reminders,
    problems: acted,
  },
  handle: async (request) => {
    const given = await programs.readInput(request, reminders)
    const set = await operations.setReminders(request.visit, { ...given, plan: planOf(request) })
    return isRefused(set) ? programs.refusal(request.say, set) : json(set)
  },
})

const words = z.strictObject({ text: z.record(z.string(), z.string()) })

const publish = apiRoute({
  method: 'POST',
  path: `${root}/publication-policy`,
  policy: signedIn,
  api: {
    id: 'recordPublicationPolicy',
    summary: 'Records what the public reads of the rounds, in the languages of the plan',
    input: words,
    answer: policy,
    problems: acted,
  },
  handle: async (request) => {
    const { text } = await programs.readInput(request, words)
    const kept = await operations.recordPolicy(request.visit, { text, plan: planOf(request) })
    return isRefused(kept) ? programs.refusal(request.say, kept) : json(shownPolicy(kept))
  },
})

/** What holds for all rounds of a plan, for programs. */
export const settingRoutes: readonly ApiRoute[] = [show, remind, publish]
