import type { ICruiseResult } from 'dependency-cruiser'
import { forbidden, options } from './import-rules.ts'
import { root } from './tree.ts'
import { lendTypeScript6 } from './typescript-6.ts'

lendTypeScript6()

/** Reads all imports below some folders and holds them against the rules. */
export async function cruiseImports(folders: string[], from = root): Promise<ICruiseResult> {
  const { cruise } = await import('dependency-cruiser')
  const { output } = await cruise(folders, {
    ...options,
    baseDir: from,
    validate: true,
    ruleSet: { forbidden: [...forbidden] },
  })
  if (typeof output === 'string') throw new Error('the imports were not read')
  return output
}

/** Each broken rule as `from → to (rule)` and what to do. */
export const brokenRules = ({ summary }: ICruiseResult): readonly string[] =>
  summary.violations.map(({ from, to, rule }) => {
    const comment = forbidden.find(({ name }) => name === rule.name)?.comment ?? ''
    return `${from} → ${to} (${rule.name}). ${comment}`
  })
