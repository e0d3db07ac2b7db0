import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { allRoutes } from '../../src/app.ts'
import { commands } from '../../src/cli.ts'

const everywhere = ['as', 'code', 'json', 'lang']

for (const name of ['authority', 'coordinator']) {
  const guide = await readFile(`docs/guide/${name}.md`, 'utf8')

  test(`the guide ${name} names commands and options that there are`, () => {
    const calls = [...guide.matchAll(/^npx varde (.+)$/gm)].map(([, call = '']) => call)
    assert.ok(calls.length > 5)
    for (const call of calls) {
      const known = commands.commands.find((one) => call.startsWith(`${one.name} `))
      assert.ok(known, call)
      const options = [...Object.keys(known.options ?? {}), ...everywhere]
      for (const [, option = ''] of call.matchAll(/ --([a-z-]+)/g))
        assert.ok(options.includes(option), `${call}: --${option}`)
    }
  })

  test(`the guide ${name} names pages that there are`, () => {
    const pages = allRoutes
      .filter(({ method }) => method === 'GET')
      .map(({ path }) => new RegExp(`^${path.replaceAll(/:\w+(?:\{.*?\})?(?=\/|$)/g, '[^/]+')}$`))
    const report = '/en/plans/denmark-wps/organisations/dnp'
    const named = [...guide.matchAll(/`((?:…|\/en)\/[^`?]+)[^`]*`/g)].map(([, path = '']) => path)
    assert.ok(named.length > 3)
    for (const path of named) {
      const address = path.replace('…', report)
      assert.ok(
        pages.some((page) => page.test(address)),
        path,
      )
    }
  })
}
