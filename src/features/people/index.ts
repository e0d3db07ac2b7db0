export { actorByEmail, actorOfAccount } from './accounts/actor.ts'
export { hasAdministrator } from './accounts/administrators.ts'
export { findContact, listContacts } from './accounts/contacts.ts'
export type { Contact } from './accounts/contacts.ts'
/** Accounts, for the slices that let people in and keep them: `accounts.findByEmail`. */
export * as accounts from './accounts/keeping.ts'
export type { Account, Person } from './accounts/schema.ts'
export { installation, setUpPeople } from './installation.ts'
export type { PlanChoice, PlanChoices } from './installation.ts'
export { note } from './note.ts'
export { operations } from './operations.ts'
export { accountInHead } from './pages/frame.ts'
export type { FieldError, PeoplePage, Setting } from './pages/frame.ts'
/** What the pages of people are made of: `peoplePages.peoplePage`. */
export * as peoplePages from './pages/keeping.ts'
/** Roles: who may give them, what they need, how they are said: `roles.setRole`. */
export * as roles from './roles/keeping.ts'
export type { HeldRole } from './roles/schema.ts'
export type { Named } from './roles/words.ts'
/** How pages of people answer: `answers.errorOf`. */
export * as answers from './routes/answers.ts'
