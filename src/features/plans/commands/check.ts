import type { Command, Exit } from '#kernel/cli'
import { command } from '#kernel/cli'
import type { Say } from '#kernel/i18n'
import type { CheckedPackage } from '#features/packages'
import { checkPackage, planSchema } from '#features/packages'
import type { Setting } from './setting.ts'
import { findingLines, tellFinding } from './findings.ts'

/** `plan check DIR`: what is wrong with a package and what cannot be followed up. Needs no database. */
export const checkCommand = ({ parts }: Pick<Setting, 'parts'>): Command =>
  command({
    name: 'plan check',
    summary: 'plans.command-check',
    asks: 'nobody',
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
  const { findings } = checked
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length
  if (!checked.valid) {
    const verdict = say('refusal.package-invalid', { count: count('error') })
    return [verdict, ...findingLines(findings, say)].join('\n')
  }
  const { id: plan, version } = checked.content.head
  const [warnings, notes] = [count('warning'), count('note')]
  const found = findings.length === 0 ? 'nothing' : 'something'
  return [
    say('plans.digest', { plan, version, digest: checked.digest }),
    '',
    say('plans.checked', { found, warnings, notes }),
    ...findingLines(findings, say),
  ].join('\n')
}

/** `plan schema`: the JSON Schema of package files, for editors. */
export const schemaCommand = ({ parts }: Pick<Setting, 'parts'>): Command =>
  command({
    name: 'plan schema',
    summary: 'plans.command-schema',
    asks: 'nobody',
    run: () => {
      const schema = planSchema(parts)
      return { exit: 0, text: JSON.stringify(schema, null, 2), json: schema }
    },
  })
