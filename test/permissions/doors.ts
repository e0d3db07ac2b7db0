import type { Row } from './rows.ts'
import { everyone, signedIn } from './rows.ts'

const browser = { device: 'Firefox', brought: undefined }
const shown = { field: () => 'nobody', from: '192.0.2.1' }

/** Doors stand open to everyone and lead nowhere without the right word. */
export const doors: Readonly<Record<string, Row>> = {
  'sign-in': {
    may: everyone,
    ending: 'nobody-chosen',
    input: () => ({ method: 'choose', shown, browser }),
  },
  'enter-code': {
    may: everyone,
    ending: 'sign-in-over',
    input: () => ({ code: '000000', browser }),
  },
  'sign-out': { may: everyone, input: () => 'no-such-session' },
  'accept-invitation': {
    may: everyone,
    ending: 'link-unknown',
    input: () => ({
      kind: 'invitation',
      token: 'no-such-link',
      email: 'a@b.example',
      name: 'A',
      language: 'en',
      password: 'x',
      browser,
    }),
  },
  'request-reset': {
    may: everyone,
    input: () => ({ email: 'nobody@montes.example', from: '192.0.2.1' }),
  },
  'reset-password': {
    may: everyone,
    ending: 'link-unknown',
    input: () => ({ token: 'no-such-link', password: 'x' }),
  },
}

/** What everybody does with his own account, and nobody with another's. */
export const own: Readonly<Record<string, Row>> = {
  'change-details': { may: signedIn, input: () => ({ name: 'Another', language: 'da' }) },
  'change-password': {
    may: signedIn,
    ending: 'password-wrong',
    input: () => ({ password: 'wrong', chosen: 'long enough to be chosen', session: undefined }),
  },
  'offer-second-factor': {
    may: signedIn,
    ending: 'password-wrong',
    input: () => ({ password: 'wrong', code: '' }),
  },
  'set-second-factor': {
    may: signedIn,
    ending: 'second-factor-not-offered',
    input: () => ({ code: '000000', session: undefined }),
  },
  'renew-recovery-codes': {
    may: signedIn,
    ending: 'code-wrong',
    input: () => ({ code: '000000' }),
  },
  'list-views': { may: everyone, input: () => null },
  'save-view': {
    may: signedIn,
    input: () => ({ name: 'Late', address: '/en/plans/montes-agua/rounds/2027?show=late' }),
  },
  'create-token': { may: signedIn, input: () => ({ name: 'script', days: 30 }) },
}
