// The rules on imports stand in test/architecture/import-rules.ts, and `npm run check` holds the
// imports against them. Called by itself, `depcruise` finds TypeScript 7, which it cannot read, and
// sees no module.
import { forbidden, options } from './test/architecture/import-rules.ts'

export default { forbidden, options }
