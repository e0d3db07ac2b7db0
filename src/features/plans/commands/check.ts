import type { Command, Exit } from '#kernel/cli'
import { command } from '#kernel/cli'
import type { Say } from '#kernel/i18n'
import type { CheckedPackage } from '#features/packages'
import { checkPackage, planSchema } from '#features/packages'
import type { Setting } from './setting.ts'
import { findingLines, tellFinding } from './told.ts'

/** `plan check DIR`: what is wrong with a package and what cannot be followed up. Needs no database. */
export const checkCommand = ({ parts }: Pick<Setting, 'parts'>): Command =>
  command({
    name: 'plan check',
    summary: 'plans.command-check',
    arguments: { folder: { label: 'DIR' } },
    options: { strict: { kind: 'flag', summary: 'plans.option-strict' } },
    run: async ({ arguments: { folder }, options: { strict }, say }) => {
      const checked = await checkPackage(folder, parts)
      return {
        exit: exitOf(checked, strict),
        text: textOf(checked, say),
        json: checked.findings.map((finding) => tellFinding(finding, say)),
      }
    },
  })

function exitOf({ valid, findings }: CheckedPackage, strict: boolean): Exit {
  const fails = findings.some(({ severity }) => severity !== 'note')
  return !valid || (strict && fails) ? 2 : 0
}

function textOf(checked: CheckedPackage, say: Say): string {
  const errors = checked.findings.filter(({ severity }) => severity === 'error').length
  const first = checked.valid
    ? say('plans.digest', {
        plan: checked.content.head.id,
        version: checked.content.head.version,
        digest: checked.digest,
      })
    : say('plans.invalid', { count: errors })
  return [first, '', ...findingLines(checked.findings, say)].join('\n')
}

/** `plan schema`: the JSON Schema of package files, for editors. */
export const schemaCommand = ({ parts }: Pick<Setting, 'parts'>): Command =>
  command({
    name: 'plan schema',
    summary: 'plans.command-schema',
    run: () => {
      const schema = planSchema(parts)
      return { exit: 0, text: JSON.stringify(schema, null, 2), json: schema }
    },
  })
