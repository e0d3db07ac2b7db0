import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Named, Person, Setting } from '#features/people'
import { raw } from '#kernel/html'
import { languages, speaker } from '#kernel/i18n'
import { expectValidHtml } from '#test/html'
import { wordsOf } from '#test/markup'
import type { OwnAccount } from './account-page.ts'
import { accountPage } from './account-page.ts'
import type { FactorPage } from './second-factor-pages.ts'
import { factorPage, recoveryPage } from './second-factor-pages.ts'
import { chooseForm, passwordForm } from './sign-in-forms.ts'
import type { CodePage, SignInPage } from './sign-in-pages.ts'
import { codePage, signInPage } from './sign-in-pages.ts'

const person: Person = {
  id: '0b8c6c1e-1c2d-4e5f-8a9b-0c1d2e3f4a5b',
  email: 'ada@club.example',
  name: 'Ada <script>alert(1)</script>',
  language: 'en',
  createdAt: new Date('2027-01-01T00:00:00Z'),
  closedAt: null,
  roles: [{ id: 'r1', name: 'approver', plan: 'courts', organisation: null }],
}

const named: Named = {
  plans: [{ id: 'courts', title: { en: 'More courts', da: 'Flere baner' }, timeZone: 'UTC' }],
  organisations: new Map(),
}

const setting = (language: 'en' | 'da' = 'en'): Setting => ({
  say: speaker(language),
  actor: { kind: 'account', account: person.id, roles: person.roles },
  around: {},
})

const session = (id: string) => ({
  id,
  account: person.id,
  method: 'password' as const,
  device: id === 's2' ? '' : 'Firefox, Linux',
  awaitsCode: false,
  createdAt: new Date('2027-03-01T08:00:00Z'),
  lastSeenAt: new Date('2027-03-01T09:30:00Z'),
})

const account: OwnAccount = {
  person,
  named,
  hasPassword: true,
  hasFactor: false,
  needsFactor: true,
  recoveryLeft: 0,
  sessions: [session('s1'), session('s2')],
  here: 's1',
  tokens: [],
  madeToken: null,
  timeZone: 'UTC',
  errors: [],
  said: null,
}

const own = (more: Partial<OwnAccount> = {}) =>
  wordsOf(accountPage(setting(), { ...account, ...more }))

test('whoever must have a second step and has none is told so first', () => {
  assert.match(own(), /You need a second step/)
  assert.doesNotMatch(own({ hasFactor: true }), /You need a second step/)
  assert.doesNotMatch(own({ needsFactor: false }), /You need a second step/)
})

test('recovery codes are counted in words', () => {
  const left = (recoveryLeft: number) => own({ hasFactor: true, recoveryLeft })
  assert.match(left(0), /No recovery code is left/)
  assert.match(left(1), /One recovery code is left/)
  assert.match(left(7), /7 recovery codes are left/)
})

test('whoever another sign-in vouches for is shown no password', () => {
  assert.match(own(), /Present password/)
  assert.doesNotMatch(own({ hasPassword: false }), /Present password/)
})

test('the others can be ended at once where there are others', () => {
  assert.match(own(), /End all others/)
  assert.match(own(), /Unknown browser/)
  assert.match(own(), /1 March 2027 at 09:30/)
  assert.doesNotMatch(own({ sessions: [session('s1')] }), /End all others/)
})

test('a name is text, whatever it holds', () => {
  const page = accountPage(setting(), account).toString()
  assert.ok(!page.includes('<script>alert'))
})

test('a list of nothing says why it is empty', () => {
  assert.match(own(), /You need none unless a program is to read or write for you/)
  assert.match(own({ person: { ...person, roles: [] } }), /you read what everyone reads/)
})

const code: CodePage = {
  roles: [],
  named,
  next: '/en/people',
  recovery: false,
  shownCode: null,
  exercise: false,
  errors: [],
}

const asked = (more: Partial<CodePage>) => wordsOf(codePage(setting(), { ...code, ...more }))

test('the second step says why it is asked for', () => {
  const approver = { name: 'approver', plan: 'courts', organisation: 'dk:green' } as const
  const coordinator = { name: 'coordinator', plan: null, organisation: null } as const
  assert.match(asked({ roles: [approver] }), /You can sign for dk:green/)
  assert.match(asked({ roles: [coordinator] }), /You can sign or publish/)
  assert.match(asked({ roles: [] }), /You have chosen to sign in with two steps/)
})

test('the exercise shows its code, or says when one comes; nobody else sees any', () => {
  assert.match(asked({ exercise: true, shownCode: '123456' }), /Exercise code: 123456/)
  assert.match(asked({ exercise: true }), /the next one comes within half a minute/)
  assert.doesNotMatch(asked({}), /Exercise/)
})

test('without a phone one is asked for a recovery code, and can turn back', () => {
  const page = codePage(setting(), { ...code, recovery: true }).toString()
  assert.match(page, /name="recovery" value="yes"/)
  assert.match(wordsOf(page), /Six groups of four signs/)
  assert.match(page, /href="\/en\/sign-in\/code\?next=%2Fen%2Fpeople"/)
})

const door: SignInPage = {
  exercise: false,
  next: '/en/people',
  said: null,
  errors: [],
  methods: [{ kind: 'password', part: passwordForm(speaker('en'), { email: 'a', error: null }) }],
}

test('each method has a form of its own, which remembers the way on', () => {
  const other = { kind: 'federated', part: raw('<a href="/ministry">Ministry</a>') }
  const page = signInPage(setting(), { ...door, methods: [...door.methods, other] }).toString()
  const forms = [...page.matchAll(/name="method" value="(\w+)"/g)].map(([, kind]) => kind)
  assert.deepEqual(forms, ['password', 'federated'])
  assert.equal([...page.matchAll(/name="next" value="\/en\/people"/g)].length, 2)
})

test('the password is never written back; the e-mail is, with its error', () => {
  const markup = passwordForm(speaker('en'), { email: 'a"b', error: 'No.' }).toString()
  assert.match(markup, /value="a&quot;b"/)
  assert.match(markup, /No\./)
  assert.doesNotMatch(markup, /type="password"[^>]*value=/)
})

test('an exercise without people says what will bring them', () => {
  const nobody = chooseForm(speaker('en'), { people: [], named, error: null })
  assert.match(wordsOf(nobody), /There is nobody to choose yet/)
})

const factor: FactorPage = {
  has: false,
  hasPassword: true,
  recoveryLeft: 0,
  offer: null,
  shownCode: null,
  errors: [],
  said: null,
}

test('the key stands in groups of four beside the picture', () => {
  const offer = { picture: raw('<svg viewBox="0 0 1 1"></svg>'), key: 'ABCDEFGHIJKLMNOP' }
  const page = factorPage(setting(), { ...factor, offer }).toString()
  assert.match(page, /ABCD EFGH IJKL MNOP/)
  assert.match(page, /role="img"\s+aria-label="Picture for the app to scan/)
})

test('a second step is changed by a code of the present one; a first one asks for none', () => {
  const [first, again] = [false, true].map((has) =>
    wordsOf(factorPage(setting(), { ...factor, has })),
  )
  assert.doesNotMatch(first ?? '', /Code from the app you have now/)
  assert.match(again ?? '', /Code from the app you have now, or a recovery code/)
  assert.match(again ?? '', /Make ten new codes/)
})

test('recovery codes stand one under the other, and go into the file as shown', () => {
  const codes = ['aaaa-bbbb-cccc-dddd-eeee-ffff', '0000-1111-2222-3333-4444-5555']
  const page = recoveryPage(setting(), codes).toString()
  assert.match(page, new RegExp(`name="codes" value="${codes.join(' ')}"`))
  assert.equal([...page.matchAll(/<li>\s*<span class="code">/g)].length, 2)
})

test('every page is valid in both languages, with errors and without', async () => {
  const errors = [{ field: 'code', text: 'x' }]
  for (const language of languages) {
    const here = setting(language)
    const token = { id: 't1', name: 'Board', createdAt: new Date(0), expiresAt: new Date(0) }
    await expectValidHtml(accountPage(here, { ...account, tokens: [token], madeToken: 'varde_x' }))
    await expectValidHtml(codePage(here, { ...code, errors, exercise: true }))
    await expectValidHtml(codePage(here, { ...code, recovery: true }))
    await expectValidHtml(signInPage(here, door))
    await expectValidHtml(factorPage(here, { ...factor, has: true, errors }))
    await expectValidHtml(recoveryPage(here, ['aaaa-bbbb-cccc-dddd-eeee-ffff']))
  }
})
