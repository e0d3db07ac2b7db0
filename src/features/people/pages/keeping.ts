export { errorAt, form, hidden, peoplePage } from './frame.ts'
export { emailField, languageField, nameField } from './person-fields.ts'
