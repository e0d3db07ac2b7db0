import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import { FileSystemConfigLoader, HtmlValidate, type ConfigData } from 'html-validate'

/** The rules stand in .htmlvalidate.json at the root, where editors find them too. */
const root = fileURLToPath(new URL('../', import.meta.url))
const validator = new HtmlValidate(new FileSystemConfigLoader())
const wholeDocument: ConfigData = {
  extends: ['html-validate:document'],
  // Our own files carry the digest of their content in their name.
  rules: { 'require-sri': ['error', { target: 'crossorigin' }] },
}

/** Fails with every place where markup (a page, or a piece of one) is not valid HTML. */
export async function expectValidHtml(markup: { toString(): string }): Promise<void> {
  const text = markup.toString()
  const isDocument = /^\s*<!doctype/i.test(text)
  const report = isDocument
    ? await validator.validateString(text, `${root}page.html`, wholeDocument)
    : await validator.validateString(text, `${root}piece.html`)
  const faults = report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, message, ruleId }) => `${line}:${column} ${message} (${ruleId})`),
  )
  assert.deepEqual(faults, [], 'the markup is not valid')
}
