import assert from 'node:assert/strict'
import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'no-inline-style': 'error',
    'no-implicit-button-type': 'error',
    'require-csp-nonce': 'off',
  },
})
const wholeDocument = { extends: ['html-validate:document'] }

/** Fails with every place where markup (a page, or a piece of one) is not valid HTML. */
export async function expectValidHtml(markup: { toString(): string }): Promise<void> {
  const text = markup.toString()
  const isDocument = /^\s*<!doctype/i.test(text)
  const report = isDocument
    ? await validator.validateString(text, 'page.html', wholeDocument)
    : await validator.validateString(text, 'piece.html')
  const faults = report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, message, ruleId }) => `${line}:${column} ${message} (${ruleId})`),
  )
  assert.deepEqual(faults, [], 'the markup is not valid')
}
