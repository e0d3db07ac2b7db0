/** Where a login connects: a URL, or a socket folder with the login's own password. */
export type Address =
  | { readonly connectionString: string }
  | {
      readonly host: string
      readonly port: number
      readonly user: string
      readonly password: string
      readonly database: string
    }

/** The three logins: `migrate` owns everything, `app` works, `public` reads published views. */
export interface Addresses {
  readonly migrate: Address
  readonly app: Address
  readonly public: Address
}
