import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markExercise } from './exercise.ts'

const named = (disposition: string) =>
  markExercise(new Response('a;b', { headers: { 'content-disposition': disposition } })).headers

test('a file of the exercise says so in its name, for old and new clients', () => {
  assert.equal(
    named(`attachment; filename="list.csv"; filename*=UTF-8''liste%20%C3%B8.csv`).get(
      'content-disposition',
    ),
    `attachment; filename="EXERCISE-list.csv"; filename*=UTF-8''EXERCISE-liste%20%C3%B8.csv`,
  )
})

test('whatever else leaves it says so in a header', () => {
  const { headers } = markExercise(Response.json({ items: [] }))
  assert.equal(headers.get('varde-exercise'), 'invented history')
  assert.equal(headers.get('content-disposition'), null)
})
