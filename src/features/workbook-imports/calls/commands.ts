import { existsSync } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command, Outcome } from '#kernel/cli'
import { command } from '#kernel/cli'
import type { Language, Say } from '#kernel/i18n'
import type { Refused } from '#kernel/operations'
import { allow, isRefused, refused } from '#kernel/operations'
import { editionRules } from '#features/editions'
import type { OpenVisit } from '#features/rounds'
import { refusedOutcome } from '#features/rounds'
import type { Choices } from '#features/workbooks'
import { makeWorkbook, workbookRules } from '#features/workbooks'
import { importWorkbook } from '../operations.ts'
import type { Received } from '../uploads/receive.ts'
import { mostBytes, receiveWorkbook } from '../uploads/receive.ts'
import { keyNamed } from './places.ts'
import { choicesInput } from './shapes.ts'
import { importLines, isClear, shownImport } from './shown.ts'

const text = (label: string, summary: string) =>
  ({ kind: 'text', label, summary: `workbooks.option-${summary}` }) as const

/** `report template`: the prefilled workbook of a report, into a file. */
const templateCommand = (open: OpenVisit): Command =>
  command({
    name: 'report template',
    summary: 'workbooks.command-template',
    options: {
      organisation: text('CODE', 'organisation'),
      round: text('CODE', 'round'),
      plan: text('PLAN', 'plan'),
      out: text('FILE', 'out'),
    },
    run: async (call) => {
      const { organisation, round, plan, out } = call.options
      if (call.as === undefined) return asMissing('report template …', call)
      if (organisation === undefined) return missing('organisation', call)
      if (round === undefined) return missing('round', call)
      if (out === undefined) return missing('out', call)
      return open(call, async (visit): Promise<Outcome> => {
        const key = await keyNamed(visit, { plan, organisation, round })
        if (isRefused(key)) return refusedOutcome(key, call)
        const { bytes } = await makeWorkbook(visit, key, call.say)
        await writeFile(out, bytes)
        return { exit: 0, text: out, json: { file: out, bytes: bytes.byteLength } }
      })
    },
  })

interface Voice {
  readonly say: Say
  readonly tell: (sentence: string) => void
  readonly language: Language
}

const missing = (name: string, voice: Voice): Outcome =>
  refusedOutcome(refused('option-missing', { option: `--${name}` }), voice)

/** Whose workbook it is decides nothing about who acts: what is to be added to the command is said whole. */
const asMissing = (command: string, voice: Voice): Outcome =>
  refusedOutcome(refused('workbook-as-missing', { command: `varde ${command}` }), voice)

/** `report import`: a filled-in workbook into the draft; all of it, or nothing where something waits. */
const importCommand = (open: OpenVisit): Command =>
  command({
    name: 'report import',
    summary: 'workbooks.command-import',
    arguments: { file: { label: 'FILE' } },
    options: {
      'dry-run': { kind: 'flag', summary: 'workbooks.option-dry-run' },
      partly: { kind: 'flag', summary: 'workbooks.option-partly' },
      choices: text('FILE', 'choices'),
    },
    run: async ({ arguments: { file: path }, options, ...call }) => {
      const { 'dry-run': dryRun, partly } = options
      if (call.as === undefined)
        return asMissing(`report import ${path}${dryRun ? ' --dry-run' : ''}`, call)
      const refuse = (refusal: Refused) => refusedImport(refusal, call, dryRun)
      const received = await read(path)
      if (isRefused(received)) return refuse(received)
      const choices = await choicesFrom(options.choices)
      if (isRefused(choices)) return refusedOutcome(choices, call)
      const { about } = received.content
      const key = { plan: about.plan, organisation: about.organisation, round: about.round }
      return open(call, async (visit): Promise<Outcome> => {
        allow(editionRules.write, visit, key)
        const given = { key, ...received, choices, dryRun, partly }
        const imported = await importWorkbook(visit, given)
        if (isRefused(imported)) return refuse(imported)
        const shown = shownImport(call.say, imported, { content: received.content, dryRun })
        const words = importLines(call.say, shown).join('\n')
        return { exit: isClear(shown) || partly ? 0 : 2, text: words, json: shown }
      })
    },
  })

/** A workbook that is refused as a whole, in the shape of one that was read: its one error says why. */
function refusedImport({ refused: code, values }: Refused, voice: Voice, dryRun: boolean): Outcome {
  const message = voice.say(`refusal.${code}`, values)
  voice.tell(message)
  const [sheet = '', cell = ''] = String(values['place'] ?? values['sheet'] ?? '').split('!')
  const nothing = { added: 0, changed: 0, unchanged: 0, written: 0, conflicts: [], questions: [] }
  const errors = [{ sheet, cell, id: null, code, message }]
  return { exit: 2, text: '', json: { refused: code, dryRun, ...nothing, errors } }
}

async function read(path: string): Promise<Received | Refused> {
  if (!existsSync(path)) return refused('file-not-there', { path })
  const { size } = await stat(path)
  const megabytes = Math.round(mostBytes / 1024 / 1024)
  if (size > mostBytes) return refused('sheets-too-large', { megabytes })
  return receiveWorkbook(basename(path), new Uint8Array(await readFile(path)))
}

async function choicesFrom(path: string | undefined): Promise<Choices | Refused> {
  if (path === undefined) return workbookRules.noChoices
  if (!existsSync(path)) return refused('file-not-there', { path })
  try {
    const parsed = choicesInput.safeParse(JSON.parse(await readFile(path, 'utf8')))
    return parsed.success ? parsed.data : refused('option-unreadable', { name: 'choices' })
  } catch (error) {
    if (error instanceof SyntaxError) return refused('file-unreadable')
    throw error
  }
}

/** `report template` and `report import`. */
export const workbookCommands = (open: OpenVisit): readonly Command[] => [
  templateCommand(open),
  importCommand(open),
]
