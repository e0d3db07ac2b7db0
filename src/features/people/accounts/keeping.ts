export { ownForUpdate, ownId } from './own.ts'
export { emailOf, nameOf, ownPath } from './rules.ts'
export { addRoles, closeAccount, openAccount } from './steps.ts'
export {
  findAccount,
  findByEmail,
  findForUpdate,
  findPerson,
  listPeople,
  listRoles,
} from './store.ts'
export { tellOwner } from './notices.ts'
export { changeDetails } from './operations.ts'
