/** A program that acts as its owner. */
export interface ApiToken {
  readonly id: string
  readonly name: string
  readonly createdAt: Date
  readonly expiresAt: Date
}
