import { readFile } from 'node:fs/promises'
import type { TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import { browserPage } from '#test/browser'
import { press } from './pages.ts'

/** Where the cell of the women posted abroad stands. */
export const posted = 'c-4-dema-02/figure.ind-dema-posted-w'

const path = '/da/plans/denmark-wps/organisations/dema/rounds/2027-midway/workbook'

/** What DEMA's editor does with the workbook of its midway report, in Danish and without scripts. */
export function demaWorkbook(origin: string) {
  const page = `${origin}${path}`
  return {
    page,
    signIn: async (t: TestContext): Promise<Page> => {
      const visitor = await browserPage(t, { language: 'da', scripts: false })
      await visitor.goto(`${origin}/da/sign-in`)
      await press(visitor, 'Log ind som Ruth Redningskrans')
      return visitor
    },
    /** Downloads the workbook in Danish from its page, which is open. */
    download: async (
      visitor: Page,
    ): Promise<{ readonly name: string; readonly bytes: Uint8Array }> => {
      const [download] = await Promise.all([
        visitor.waitForEvent('download'),
        visitor.getByRole('link', { name: 'Projektmappe på dansk (.xlsx)' }).click(),
      ])
      const bytes = new Uint8Array(await readFile(await download.path()))
      return { name: download.suggestedFilename(), bytes }
    },
    upload: async (visitor: Page, name: string, bytes: Uint8Array): Promise<void> => {
      await visitor.goto(page)
      const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
      await visitor.getByLabel('Den udfyldte projektmappe').setInputFiles(file)
      await press(visitor, 'Indlæs og se forskellene')
    },
  }
}
