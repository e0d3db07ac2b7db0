import { test } from 'node:test'
import { willTwentyBeReached } from './will-twenty-be-reached.ts'

test(
  'Når vi 20 %? Rigspolitiet sætter ni af tolv kredse ind, scripts on',
  willTwentyBeReached(true),
)
