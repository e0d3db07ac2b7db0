import { test } from 'node:test'
import { browserPage } from '#test/browser'
import { expectGood } from './pages.ts'
import { startExercise } from './running.ts'

const { origin } = await startExercise()
const plan = '/plans/denmark-wps'

/** Every kind of page that anybody may read, in Danish, whose words are the longer ones. */
const kinds: Readonly<Record<string, string>> = {
  'all plans': '',
  'a plan': plan,
  'a plan on a day': `${plan}?as-of=2026-05-20`,
  'an alliance': '/plans/alliance-against-sexual-harassment',
  'an area': `${plan}/areas/4`,
  commitments: `${plan}/commitments`,
  'a commitment': `${plan}/commitments/c-2-05`,
  'a commitment left out': `${plan}/commitments/c-3-03`,
  'also followed': `${plan}/commitments/n-23`,
  figures: `${plan}/indicators`,
  'a figure': `${plan}/indicators/ind-dp-pollead-w`,
  organisations: `${plan}/organisations`,
  'an organisation': `${plan}/organisations/dnp`,
  bodies: `${plan}/bodies`,
  'a body': `${plan}/bodies/b-01`,
  method: `${plan}/method`,
  changes: `${plan}/changes`,
  'a search': `${plan}/search?q=politi`,
  'a search for nothing': `${plan}/search?q=Gr%C3%B8nland`,
  'what is not there': `${plan}/commitments/c-9-99`,
  'the exercise': '/exercise',
  'signing in': '/sign-in',
  components: '/design',
}

for (const [kind, path] of Object.entries(kinds))
  test(`${kind}: valid, accessible and fitting, wide and narrow`, async (t) => {
    const page = await browserPage(t, { language: 'da' })
    await page.goto(`${origin}/da${path}`)
    await expectGood(page)
  })
