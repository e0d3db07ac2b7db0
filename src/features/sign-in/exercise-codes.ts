export { exerciseNotice } from './pages/exercise-notice.ts'
export { shownCodeOf } from './second-factor/exercise-code.ts'
