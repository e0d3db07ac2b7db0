import type { Html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { box } from '#kernel/ui'
import type { ShownCode } from '../second-factor/exercise-code.ts'

/** The exercise's code, for beside the field: nobody there has an app. */
export const exerciseNotice = (say: Say, { code }: ShownCode): Html =>
  box.notice({
    heading: code === null ? say('people.exercise-wait') : say('people.exercise-code', { code }),
    body: say('people.exercise-why'),
  })
