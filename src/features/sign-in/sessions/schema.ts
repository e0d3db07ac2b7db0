/** Which way someone showed who he is. */
export type SignInKind = 'password' | 'choose' | 'federated'

/** A browser that is signed in, or waits for the code that signs it in. */
export interface Session {
  readonly id: string
  readonly account: string
  readonly method: SignInKind
  readonly device: string
  readonly awaitsCode: boolean
  readonly createdAt: Date
  readonly lastSeenAt: Date
}
