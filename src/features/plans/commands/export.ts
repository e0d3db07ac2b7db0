import { stat } from 'node:fs/promises'
import type { Command } from '#kernel/cli'
import { command } from '#kernel/cli'
import { isRefused } from '#kernel/operations'
import type { PlanContent } from '#features/packages'
import { checkPackage, packageFiles, recordedFiles, writeFiles } from '#features/packages'
import type { ExportedPlan } from '../operations.ts'
import type { Setting } from './setting.ts'
import { refusal } from './setting.ts'
import { differenceLines } from './told.ts'
import { refuseInvalid } from './versions.ts'

/** `plan diff DIR|PLAN`: what a package, or the draft of a plan, says otherwise than the version in force. */
export const diffCommand = ({ parts, open, operations }: Setting): Command =>
  command({
    name: 'plan diff',
    summary: 'plans.command-diff',
    arguments: { what: { label: 'DIR|PLAN' } },
    run: async ({ arguments: { what }, ...call }) => {
      const checked = (await isFolder(what)) || !isPlanId(what) ? await checkPackage(what, parts) : null
      if (checked && !checked.valid) return refuseInvalid(checked, call)
      const found = await open(call, async (visit) => {
        const content: PlanContent =
          checked?.content ??
          (await operations.exportPlan(visit, { plan: what, state: 'draft' })).content
        return operations.comparePlan(visit, { content })
      })
      return { exit: 0, text: differenceLines(found, call.say).join('\n'), json: found }
    },
  })

const isPlanId = (text: string): boolean => /^[a-z0-9-]+$/.test(text)

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** `plan export PLAN DIR`: writes the version in force as a package, byte for byte the same figures. */
export const exportCommand = ({ parts, open, operations }: Setting): Command =>
  command({
    name: 'plan export',
    summary: 'plans.command-export',
    arguments: { plan: { label: 'PLAN' }, folder: { label: 'DIR' } },
    options: {
      draft: { kind: 'flag', summary: 'plans.option-draft' },
      all: { kind: 'flag', summary: 'plans.option-all' },
    },
    run: async ({ arguments: { plan, folder }, options: { draft, all }, ...call }) => {
      const exported: ExportedPlan = await open(call, (visit) =>
        operations.exportPlan(visit, { plan, all, ...(draft && { state: 'draft' as const }) }),
      )
      const { content, recorded } = exported
      const written = await writeFiles(
        folder,
        new Map([...packageFiles(content, parts), ...recordedFiles(recorded)]),
      )
      if (isRefused(written)) return refusal(written, call)
      const { number: version, digest } = exported.version
      return {
        exit: 0,
        text: call.say('plans.exported', { plan, version, digest, folder }),
        json: { plan, version, digest, folder },
      }
    },
  })
