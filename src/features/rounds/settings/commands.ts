import type { Command } from '#kernel/cli'
import { command } from '#kernel/cli'
import { isRefused } from '#kernel/operations'
import * as operations from '../rounds/operations.ts'
import type { OpenVisit } from '../voice.ts'
import { refusedOutcome } from '../voice.ts'
import type { ReminderSetting } from './schema.ts'

const switches = ['on', 'off'] as const

const remindersCommand = (open: OpenVisit): Command =>
  command({
    name: 'round reminders',
    summary: 'rounds.command-reminders',
    arguments: { plan: { label: 'PLAN' } },
    options: {
      halfway: { kind: 'text', label: 'on|off', summary: 'rounds.option-halfway' },
      'days-before': { kind: 'text', label: 'DAYS', summary: 'rounds.option-days-before' },
      overdue: { kind: 'text', label: 'on|off', summary: 'rounds.option-overdue' },
    },
    run: async ({ arguments: { plan }, options, ...call }) => {
      const unread = [options.halfway, options.overdue].find(
        (given) => given !== undefined && !switches.some((one) => one === given),
      )
      if (unread !== undefined)
        return refusedOutcome({ refused: 'neither-on-nor-off', values: { given: unread } }, call)
      const set = await open(call, async (visit) => {
        const { reminders } = await operations.showSettings(visit, plan)
        const days = options['days-before']
        if (days === undefined && options.halfway === undefined && options.overdue === undefined)
          return reminders
        const isOn = (given: string | undefined, now: boolean) =>
          given === undefined ? now : given === 'on'
        return operations.setReminders(visit, {
          plan,
          halfway: isOn(options.halfway, reminders.halfway),
          daysBefore: days === undefined ? reminders.daysBefore : Number(days),
          overdue: isOn(options.overdue, reminders.overdue),
        })
      })
      return isRefused(set) ? refusedOutcome(set, call) : { exit: 0, ...told(set, call.say) }
    },
  })

const told = (
  set: ReminderSetting,
  say: (key: string, values: Readonly<Record<string, string | number>>) => string,
) => ({
  text: say('rounds.told-reminders', {
    halfway: set.halfway ? 'on' : 'off',
    days: set.daysBefore,
    overdue: set.overdue ? 'on' : 'off',
  }),
  json: set,
})

const policyCommand = (open: OpenVisit): Command =>
  command({
    name: 'round policy',
    summary: 'rounds.command-policy',
    arguments: { plan: { label: 'PLAN' } },
    options: { text: { kind: 'texts', label: 'LANG:TEXT', summary: 'rounds.option-policy' } },
    run: async ({ arguments: { plan }, options, ...call }) => {
      const text = Object.fromEntries(
        options.text.map((given) => {
          const [language = '', ...words] = given.split(':')
          return [language, words.join(':')]
        }),
      )
      const kept = await open(call, async (visit) =>
        options.text.length > 0
          ? operations.recordPolicy(visit, { plan, text })
          : (await operations.showSettings(visit, plan)).policy,
      )
      if (isRefused(kept)) return refusedOutcome(kept, call)
      const words = kept ? call.say.text(kept.text).text : call.say('rounds.told-no-policy')
      return { exit: 0, text: words, json: kept }
    },
  })

/** `round reminders` and `round policy`: what holds for all rounds of a plan; without options they say it. */
export const settingCommands = (open: OpenVisit): readonly Command[] => [
  remindersCommand(open),
  policyCommand(open),
]
