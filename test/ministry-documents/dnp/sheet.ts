export const authority = 'DNP'
export const year = { basis: 'stated; year: plan year 2027' }

export const people = {
  columns: ['activity', 'responsible', 'deadline', 'indicator', 'status'],
  authority,
}
export const abroad = {
  columns: ['deadline', 'number', 'activity', 'responsible', 'indicator', 'status'],
  authority,
}
export const english = {
  columns: ['responsible', 'activity', 'indicator', 'target', 'deadline', 'status'],
  authority,
}

export const universal = { note: 'universal' }
