import type { z } from 'zod'

/** What a text of JSON says, read by a schema: a test may then ask for its parts. */
export const answered = <Form extends z.ZodType>(form: Form, text: string): z.output<Form> =>
  form.parse(JSON.parse(text))
