import { readFile, stat } from 'node:fs/promises'
import type { Command, Outcome } from '#kernel/cli'
import { command } from '#kernel/cli'
import type { Say } from '#kernel/i18n'
import type { Refused } from '#kernel/operations'
import { isRefused } from '#kernel/operations'
import { readWord, refuseSize } from '#kernel/word'
import { directoryOfPackages, packagesIn } from './organisations.ts'
import { readPlan } from './read.ts'
import { readingJson } from './said/json-rules.ts'
import { readingText } from './said/text-rules.ts'

const refused = (sentence: string, code: string): Outcome => ({
  exit: 2,
  text: sentence,
  json: { refused: code, message: sentence },
})

/** A file's bytes; one that is larger than it may be is not read. */
async function bytesOf(file: string): Promise<Uint8Array | Refused | undefined> {
  try {
    const { size } = await stat(file)
    return refuseSize(size) ?? (await readFile(file))
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

const refusedAs = ({ refused: code, values }: Refused, say: Say): Outcome =>
  refused(say(`refusal.${code}`, values), code)

interface Asked {
  readonly file: string
  readonly organisation: string | undefined
  readonly folders: readonly string[]
}

async function readFileAsPlan({ file, organisation, folders }: Asked, say: Say): Promise<Outcome> {
  const bytes = await bytesOf(file)
  if (bytes === undefined)
    return refused(say('word-plans.file-unreadable', { file }), 'file-unreadable')
  if (isRefused(bytes)) return refusedAs(bytes, say)
  const directory = await directoryOfPackages(folders)
  const code = organisation?.toLowerCase().split(/[/:]/).at(-1) ?? null
  if (code !== null && !directory.all.some((one) => one.code === code))
    return refused(say('word-plans.no-such-organisation', { code }), 'no-such-organisation')
  const document = await readWord(bytes)
  if (isRefused(document)) return refusedAs(document, say)
  const reading = readPlan(document, { directory, organisation: code })
  return { exit: 0, text: readingText(reading, say), json: readingJson(reading, say) }
}

/** `activities read FILE.docx`: what a ministry's Word plan says, activity by activity. Needs no database. */
export const wordPlanCommands = (shippedPlans: string): readonly Command[] => [
  command({
    name: 'activities read',
    summary: 'word-plans.command-read',
    asks: 'nobody',
    arguments: { file: { label: 'FILE' } },
    options: {
      organisation: { kind: 'text', label: 'CODE', summary: 'word-plans.option-organisation' },
      plan: { kind: 'text', label: 'DIR', summary: 'word-plans.option-plan' },
    },
    run: async ({ arguments: { file }, options: { organisation, plan }, say }) => {
      const folders =
        plan === undefined ? await packagesIn(shippedPlans) : [await folderOf(plan, shippedPlans)]
      return readFileAsPlan({ file, organisation, folders }, say)
    },
  }),
]

/** A package by its folder, or by the name of a shipped one. */
async function folderOf(plan: string, shippedPlans: string): Promise<string> {
  const shipped = await packagesIn(shippedPlans)
  return shipped.find((folder) => folder.endsWith(`/${plan}`)) ?? plan
}
