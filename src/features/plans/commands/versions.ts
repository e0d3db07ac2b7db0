import type { Command, Outcome } from '#kernel/cli'
import { command } from '#kernel/cli'
import type { Say } from '#kernel/i18n'
import { isRefused, refused } from '#kernel/operations'
import type { InvalidPackage, ValidPackage } from '#features/packages'
import { checkPackage } from '#features/packages'
import type { Loaded } from '../versions/steps.ts'
import type { Setting, Voice } from './setting.ts'
import { refusal } from './setting.ts'
import { readConfirmed } from './confirmed.ts'
import { findingLines, tellFinding } from './findings.ts'
import { differenceLines, moveLines } from './told.ts'

/** Refuses a package that does not pass its checks, with every finding. */
export function refuseInvalid({ findings }: InvalidPackage, voice: Voice): Outcome {
  const count = findings.filter(({ severity }) => severity === 'error').length
  return refusal(refused('package-invalid', { count }), voice, {
    lines: findingLines(findings, voice.say),
    json: { findings: findings.map((finding) => tellFinding(finding, voice.say)) },
  })
}

/** `plan load DIR`: makes a package the draft of its plan. */
export const loadCommand = ({ parts, open, operations }: Setting): Command =>
  command({
    name: 'plan load',
    summary: 'plans.command-load',
    arguments: { folder: { label: 'DIR' } },
    run: async ({ arguments: { folder }, ...call }) => {
      const checked = await checkPackage(folder, parts)
      if (!checked.valid) return refuseInvalid(checked, call)
      const loaded = await open(call, (visit) => operations.loadPlan(visit, checked))
      if (!isRefused(loaded)) return loadedOutcome(loaded, checked, call.say)
      const findings = loaded.findings.map(checked.place)
      return refusal(loaded, call, {
        lines: findingLines(findings, call.say),
        json: { findings: findings.map((finding) => tellFinding(finding, call.say)) },
      })
    },
  })

function loadedOutcome(loaded: Loaded, { place }: ValidPackage, say: Say): Outcome {
  const { outcome, plan, version, digest } = loaded
  const findings = loaded.findings.map(place)
  const told = findings.map((finding) => tellFinding(finding, say))
  return {
    exit: 0,
    text: [
      say('plans.loaded', { outcome, plan, version, digest }),
      ...(outcome === 'draft' ? ['', ...differenceLines(loaded.difference, say)] : []),
      ...findingLines(findings, say),
    ].join('\n'),
    json: { ...loaded, findings: told },
  }
}

/** `plan publish PLAN`: brings the draft into force. */
export const publishCommand = ({ open, operations }: Setting): Command =>
  command({
    name: 'plan publish',
    summary: 'plans.command-publish',
    arguments: { plan: { label: 'PLAN' } },
    options: {
      confirm: { kind: 'flag', summary: 'plans.option-confirm' },
      move: { kind: 'texts', label: 'ID=PLACES', summary: 'plans.option-move' },
    },
    run: async ({ arguments: { plan }, options, ...call }) => {
      const confirm = readConfirmed(options)
      if (isRefused(confirm)) return refusal(confirm, call)
      const published = await open(call, (visit) =>
        operations.publishPlan(visit, { plan, ...(confirm !== null && { confirm }) }),
      )
      if (!isRefused(published)) {
        return { exit: 0, text: call.say('plans.published', { ...published, ended: '' }), json: published }
      }
      const lines = moveLines(published.moves, call.say)
      return refusal(published, call, { lines, json: { moves: published.moves } })
    },
  })
