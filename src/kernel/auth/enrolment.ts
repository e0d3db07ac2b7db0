import { renderSVG } from 'uqr'
import { raw, type Html } from '#kernel/html'

export interface Enrolment {
  /** What the app shows above the code: the installation. */
  readonly issuer: string
  /** Whose code it is: the e-mail. */
  readonly account: string
  readonly secret: string
}

/** The address that an authenticator app reads (the Key URI Format of Google Authenticator). */
export function totpUri({ issuer, account, secret }: Enrolment): string {
  // A colon divides the two names, so neither may hold one.
  const label = [issuer, account].map((name) => encodeURIComponent(name.replaceAll(':', ' ')))
  const query = `secret=${secret}&issuer=${label[0]}&algorithm=SHA1&digits=6&period=30`
  return `otpauth://totp/${label.join(':')}?${query}`
}

/** The same as a picture to scan. Show the secret as text beside it, for who cannot scan. */
export function totpPicture(enrolment: Enrolment): Html {
  return raw(renderSVG(totpUri(enrolment), { ecc: 'M', border: 4 }))
}
