import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markExercise } from './exercise.ts'

const named = (disposition: string, language: 'en' | 'da' = 'en') =>
  markExercise(new Response('a;b', { headers: { 'content-disposition': disposition } }), language)
    .headers

test('a file of the exercise says so in its name, for old and new clients', () => {
  assert.equal(
    named(`attachment; filename="list.csv"; filename*=UTF-8''liste%20%C3%B8.csv`).get(
      'content-disposition',
    ),
    `attachment; filename="EXERCISE-list.csv"; filename*=UTF-8''EXERCISE-liste%20%C3%B8.csv`,
  )
  assert.equal(
    named(`attachment; filename="list.csv"; filename*=UTF-8''liste.csv`, 'da').get(
      'content-disposition',
    ),
    `attachment; filename="OEVELSE-list.csv"; filename*=UTF-8''%C3%98VELSE-liste.csv`,
  )
})

test('whatever else leaves it says so in a header', () => {
  const { headers } = markExercise(Response.json({ items: [] }), 'en')
  assert.equal(headers.get('varde-exercise'), 'invented history')
  assert.equal(headers.get('content-disposition'), null)
})
