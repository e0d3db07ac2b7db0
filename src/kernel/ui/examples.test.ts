import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { speaker, languages } from '#kernel/i18n'
import { expectValidHtml } from '#test/html'
import { components } from './gallery/components.ts'

for (const { id, name, list } of components) {
  test(`every example of "${name['en']}" is valid HTML in both languages`, async () => {
    for (const language of languages) {
      for (const example of list(speaker(language))) {
        assert.notEqual(example.name, '')
        await expectValidHtml(String(example.markup))
      }
    }
  })

  test(`every drawing in "${name['en']}" is silent or has a name`, () => {
    const markup = list(speaker('en')).map(String).join('') + examplesOf(id)
    for (const [drawing] of markup.matchAll(/<svg[^>]*>/g)) {
      assert.match(drawing, /aria-hidden="true"|aria-labelledby="/)
    }
  })
}

const examplesOf = (id: string): string =>
  components
    .filter((one) => one.id === id)
    .flatMap(({ list }) => list(speaker('en')))
    .map(({ markup }) => String(markup))
    .join('')

test('no example carries a style of its own', () => {
  for (const { id } of components) assert.doesNotMatch(examplesOf(id), /\sstyle=|<style/)
})

test('every component with a stylesheet stands in the gallery', () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => readdirSync(`${import.meta.dirname}/${name}`).includes(`${name}.css`))
  const framework = ['page', 'gallery']
  const shown = new Set([...components.map(({ id }) => id), 'find'])
  assert.deepEqual(
    folders.filter((name) => !framework.includes(name) && !shown.has(name)),
    [],
  )
})

test('every component has another address in the gallery', () => {
  const addresses = components.map(({ id }) => id)
  assert.equal(new Set(addresses).size, addresses.length)
})
