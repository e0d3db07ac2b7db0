import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command, Outcome } from '#kernel/cli'
import { command } from '#kernel/cli'
import { isLanguage } from '#kernel/i18n'
import { refused } from '#kernel/operations'
import type { OpenVisit } from '#features/rounds'
import { refusedOutcome } from '#features/rounds'
import { atSnapshot, placeOptions, snapshotOption } from '#features/snapshot-desk'
import { allFiles } from '../making/schema.ts'
import { takePack } from '../operations.ts'

/** `pack`: every file of a snapshot in one language, written into a folder. */
export const packCommands = (open: OpenVisit): readonly Command[] => [
  command({
    name: 'pack',
    summary: 'packs.command',
    options: {
      ...placeOptions,
      ...snapshotOption,
      lang: { kind: 'text', label: 'da|en', summary: 'packs.option-lang' },
      out: { kind: 'text', label: 'DIR', summary: 'packs.option-out' },
    },
    run: async (call): Promise<Outcome> => {
      const { lang = call.language, out } = call.options
      if (out === undefined) return refusedOutcome(refused('pack-out-missing'), call)
      if (!isLanguage(lang)) return refusedOutcome(refused('pack-language-unknown'), call)
      return atSnapshot(open, call, async (visit, key): Promise<Outcome> => {
        const asked = allFiles.filter(({ language }) => language === lang)
        const { head, files } = await takePack(visit, { key, asked })
        await mkdir(out, { recursive: true })
        const written: { name: string; bytes: number }[] = []
        for (const { name, bytes } of files) {
          await writeFile(join(out, name), bytes)
          written.push({ name, bytes: bytes.byteLength })
        }
        const { number, root } = head
        const first = call.say('packs.made', { count: written.length, number })
        const lines = written.map(({ name }) => `  ${join(out, name)}`)
        return {
          exit: 0,
          text: [first, ...lines].join('\n'),
          json: { snapshot: number, root, files: written },
        }
      })
    },
  }),
]
