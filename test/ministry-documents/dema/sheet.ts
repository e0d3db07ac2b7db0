import { said } from '../prose.ts'

export const authority = 'DEMA'
export const year = { basis: 'stated; year: plan year 2027' }
export const s = said.bind(null, authority)
