import assert from 'node:assert/strict'
import { test } from 'node:test'
import { totpPicture, totpUri } from './enrolment.ts'

const enrolment = { issuer: 'Varde & co', account: 'ada@club.example', secret: 'JBSWY3DPEHPK3PXP' }

test('the address for the app names installation and account', () => {
  assert.equal(
    totpUri(enrolment),
    'otpauth://totp/Varde%20%26%20co:ada%40club.example?secret=JBSWY3DPEHPK3PXP' +
      '&issuer=Varde%20%26%20co&algorithm=SHA1&digits=6&period=30',
  )
})

test('a colon in a name does not move the line between the two', () => {
  const { pathname } = new URL(totpUri({ ...enrolment, issuer: 'Varde: test' }))
  assert.equal(pathname.split(':').length, 2)
})

test('the picture is one that a strict page may show: no style and no script', () => {
  const picture = totpPicture(enrolment).toString()
  assert.match(picture, /^<svg [^>]*viewBox="0 0 \d+ \d+"/)
  assert.doesNotMatch(picture, /style|script|href/)
})
