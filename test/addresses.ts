import { z } from 'zod'

const addressForm = z.union([
  z.object({ connectionString: z.string() }),
  z.object({
    host: z.string(),
    port: z.number(),
    user: z.string(),
    password: z.string(),
    database: z.string(),
  }),
])

/** The addresses of a database, as one process of a test hands them to another. */
export const addressesForm = z.object({
  migrate: addressForm,
  app: addressForm,
  public: addressForm,
})

/** The same with the superuser of a server that is only there for tests. */
export const embeddedForm = addressesForm.extend({ superuser: addressForm })
