export { directoryOf } from './directory-rules.ts'
export {
  explainedIn,
  organisationHere,
  saysBracketsContribute,
  saysFirstLeads,
  unitHere,
} from './house.ts'
export { distinctOwners, isOutside, joinedInText, ownerNamed, readOwners } from './owner-rules.ts'
