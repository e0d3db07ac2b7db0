// A form that saves what is written while it is written; without this script its buttons do the same.
// The form says where (data-autosave) and in which words (data-words-…). Each hidden input that carries a
// version says of which field (data-field) and which controls make it up (data-holds). What has no answer
// yet stays in the tab's own storage, so that it outlives a reload and a lost connection.
/** @import { Control, Field, Heard, Kept, Locked, Said, Sent, State } from './autosave-fields.d.ts' */
/** @type {HTMLFormElement | null} */
const found = document.querySelector('form[data-autosave]')
const form = found ?? document.createElement('form')
/** @type {(selector: string) => NodeListOf<HTMLElement>} */
const all = (selector) => form.querySelectorAll(selector)
const pause = { typed: 1200, typing: 5000, left: 50, spoken: 1500, again: 3000, longest: 30_000 }
const prefix = 'unsaved '

/** Nothing that somebody wrote is left behind when he leaves. */
function forget() {
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(prefix)) sessionStorage.removeItem(key)
}

// The controls of a field, and what they hold.

/** @param {string} name */
const named = (name) => {
  const one = form.elements.namedItem(name)
  if (one === null) return []
  return /** @type {Control[]} */ (one instanceof RadioNodeList ? [...one] : [one])
}
/** @param {Field} field */
const controlsOf = ({ names }) => names.flatMap(named)

/**
 * What a field holds now, as one text that can be compared.
 * @param {Pick<Field, 'names'>} field
 */
function valueOf({ names }) {
  const sent = new FormData(form)
  return JSON.stringify(names.map((name) => sent.getAll(name)))
}

/** @type {(field: Field, value: string) => void} */
function fill({ names }, value) {
  const held = /** @type {string[][]} */ (JSON.parse(value))
  for (const [place, values] of held.entries())
    for (const control of named(names[place] ?? ''))
      if (control instanceof HTMLInputElement && control.type === 'radio')
        control.checked = values.includes(control.value)
      else control.value = values[0] ?? ''
}

/** @type {NodeListOf<HTMLInputElement>} */
const versions = form.querySelectorAll('input[data-holds]')
/** @type {readonly Field[]} */
const fields = [...versions].map((seen) => {
  const { field: name = '', holds = '' } = seen.dataset
  const names = holds.split(' ')
  return { seen, name, names, saved: valueOf({ names }), refused: undefined, trouble: undefined }
})
/** @param {Field} field */
const isDirty = (field) => valueOf(field) !== field.saved
/** @param {Field} field */
const isOpen = (field) => isDirty(field) && valueOf(field) !== field.refused

// The tab's storage: of each field its text, the version it was written on, and what was sent last.

const key = `${prefix}${form.dataset.autosave}`

/** @returns {Map<string, Kept>} */
function readKept() {
  const kept = /** @type {{ owner?: string, fields?: [string, Kept][] }} */ (
    JSON.parse(sessionStorage.getItem(key) ?? '{}')
  )
  if (kept.owner === form.dataset.owner) return new Map(kept.fields)
  forget()
  return new Map()
}

/** @type {(field: Field, sent?: string) => void} */
function remember(field, sent) {
  const kept = readKept()
  const value = valueOf(field)
  if (value === field.saved) kept.delete(field.name)
  else
    kept.set(field.name, {
      value,
      seen: field.seen.value,
      sent: sent ?? kept.get(field.name)?.sent ?? null,
    })
  const { owner } = form.dataset
  if (kept.size === 0) sessionStorage.removeItem(key)
  else sessionStorage.setItem(key, JSON.stringify({ owner, fields: [...kept] }))
}

/** Puts back what was not saved when the page was left. */
function restore() {
  const kept = readKept()
  for (const field of fields) {
    const unsaved = kept.get(field.name)
    if (!unsaved || controlsOf(field).length === 0) continue
    const { value, seen, sent } = unsaved
    // Where that which was sent last stands in the field, only its answer was lost.
    if (value !== field.saved && sent !== field.saved) field.seen.value = seen
    fill(field, value)
    remember(field)
  }
}

// What is said of it: in the bar, and at the field.

/** @type {number | undefined} */
let aloud

/**
 * Aloud at once where somebody must do something; that all is saved, once writing has paused.
 * @param {State} state
 */
function say(state, words = form.dataset[`words${state}`] ?? '') {
  /** @param {string} said */
  const announce = (said) => {
    for (const place of all('[data-aloud]')) place.textContent = said
  }
  for (const place of all('[data-saving]')) place.textContent = words
  clearTimeout(aloud)
  announce(state === 'Saving' || state === 'Saved' ? '' : words)
  if (state === 'Saved') aloud = setTimeout(announce, pause.spoken, words)
}

/** @type {(name: 'said' | 'shown', field: Field) => HTMLElement | undefined} */
const placeOf = (name, field) =>
  [...all(`[data-${name}]`)].find(({ dataset }) => dataset[name] === field.name)

/** @type {(field: Field, said: Said) => void} */
function sayAt(field, { words = '', href, link, shown }) {
  const place = placeOf('said', field)
  if (place) {
    place.textContent = words
    place.classList.toggle('said-trouble', field.trouble !== undefined)
    const way = document.createElement('a')
    if (href) place.append(' ', Object.assign(way, { href, textContent: link ?? '' }))
  }
  const figure = placeOf('shown', field)
  if (figure && shown !== undefined) figure.textContent = shown
}

/** @type {(missing: Heard['missing'], line: string) => void} */
function sayMissing(missing, line) {
  for (const place of all('[data-line-words]')) place.textContent = line
  for (const place of all('[data-missing]')) {
    const now = missing[place.dataset.missing ?? ''] ?? ''
    place.textContent = now
    const field = fields.find(({ name }) => name === place.dataset.missing)
    for (const control of field ? controlsOf(field) : [])
      if (control.matches('.input')) control.classList.toggle('input-must', now !== '')
  }
}

// Sending. What has no answer is sent again as it was, so that nobody's text meets itself.

/** @type {number | undefined} */
let timer
/** @type {Promise<boolean> | undefined} */
let running
/** @type {Sent | undefined} */
let asked
let wait = pause.again
/** @type {number | undefined} */
let since // when the first of the words that are not sent was written
let isLocked = false

/** @returns {Sent | undefined} */
function collect() {
  const open = fields.filter(isOpen)
  since = undefined
  if (open.length === 0) return undefined
  const sent = new FormData(form)
  // Whoever signs in meanwhile in this browser does not save another's words as his own.
  const body = new URLSearchParams({ owner: form.dataset.owner ?? '' })
  for (const name of ['language', ...open.flatMap(({ seen, names }) => [seen.name, ...names])])
    for (const value of sent.getAll(name)) if (typeof value === 'string') body.append(name, value)
  const values = new Map(open.map((field) => [field.name, valueOf(field)]))
  for (const field of open) remember(field, values.get(field.name))
  return { body, values }
}

/**
 * The answer, or why nothing is taken; undefined where there is no connection.
 * @type {(body: URLSearchParams, more?: RequestInit) => Promise<Heard | Locked | undefined>}
 */
async function post(body, more = {}) {
  const { autosave = '', wordsSignedOut, wordsTooLong } = form.dataset
  const request = fetch(autosave, { method: 'POST', body, redirect: 'error', ...more })
  const answer = await request.catch(() => undefined)
  if (!answer || answer.status >= 500) return undefined
  const isOurs = answer.headers.get('content-type')?.startsWith('application/json')
  if (!isOurs) return { locked: answer.status === 413 ? wordsTooLong : wordsSignedOut }
  const json = /** @type {Promise<Heard | undefined>} */ (answer.json())
  const said = await json.catch(() => undefined)
  return said && (answer.ok ? said : { locked: said.words })
}

/** @type {(heard: Heard, values: Sent['values']) => void} */
function take({ words, saved, missing, line, list }, values) {
  for (const result of saved) {
    const field = fields.find(({ name }) => name === result.field)
    const sent = values.get(result.field)
    if (!field || sent === undefined) continue
    field.trouble = result.state === 'saved' ? undefined : result.words
    // What came too late is kept beside the field, on the server: it is not lost either.
    if (result.state === 'refused') field.refused = sent
    else Object.assign(field, { saved: sent, refused: undefined })
    if (result.state === 'saved') field.seen.value = String(result.seen)
    remember(field)
    sayAt(field, result)
  }
  sayMissing(missing, line)
  if (list) form.dispatchEvent(new CustomEvent('line-saved', { detail: list }))
  const trouble = fields.find((field) => field.trouble !== undefined)?.trouble
  say(trouble ? 'Trouble' : 'Saved', trouble ?? words)
}

/** Sends until nothing is left; answers whether the server has heard all of it. */
async function sendAll() {
  clearTimeout(timer)
  while (!isLocked) {
    asked ??= collect()
    if (!asked) return true
    say('Saving')
    const answer = await post(asked.body)
    if (!answer) {
      say('Offline')
      wait = Math.min(wait * 1.5, pause.longest)
      timer = setTimeout(save, wait)
      return false
    }
    wait = pause.again
    isLocked = 'locked' in answer
    if ('locked' in answer) say('Refused', answer.locked)
    else take(answer, asked.values)
    asked = undefined
  }
  return false
}

function save() {
  running ??= sendAll().finally(() => (running = undefined))
  return running
}

/** @param {number} milliseconds */
function saveAfter(milliseconds) {
  clearTimeout(timer)
  timer = setTimeout(save, milliseconds)
}

// A button is pressed when all is saved, so that what is under way cannot cross what the button sends.
// Where there is no connection, the page stays.

let goes = false
/** @param {SubmitEvent} sending */
async function pressWhenSaved(sending) {
  const isAllSaved = !running && !asked && !fields.some(isOpen)
  if (goes || isLocked || isAllSaved) return
  sending.preventDefault()
  const isHeard = await save()
  // A form that is still being asked whether it may be sent cannot be sent.
  await new Promise((resolve) => setTimeout(resolve))
  if (!isHeard && !isLocked) return
  goes = true
  form.requestSubmit(sending.submitter)
  setTimeout(() => (goes = false), 2000)
}

function begin() {
  form.addEventListener('input', ({ target }) => {
    const { name } = /** @type {Control} */ (target)
    const field = fields.find(({ names }) => names.includes(name))
    if (field) remember(field)
    if (field && isDirty(field) && !isLocked) say('Saving') // what was said of being saved is no longer true
    since ??= Date.now()
    saveAfter(Math.max(0, Math.min(pause.typed, since + pause.typing - Date.now())))
  })
  form.addEventListener('change', () => saveAfter(pause.left))
  form.addEventListener('submit', (event) => void pressWhenSaved(event))
  addEventListener('online', () => saveAfter(0))
  addEventListener('pageshow', ({ persisted }) => persisted && saveAfter(0))
  addEventListener('pagehide', () => {
    // The last words go along; if nobody hears them they stay in the tab's storage.
    const last = isLocked ? undefined : (asked ?? collect())
    if (last) void post(last.body, { keepalive: true })
  })
  addEventListener('beforeunload', (leaving) => {
    if (!goes && !isLocked && (asked || fields.some(isOpen))) leaving.preventDefault()
  })
  restore()
  if (fields.some(isDirty)) saveAfter(0)
}

document.addEventListener('submit', ({ target }) => {
  if (target instanceof Element && target.getAttribute('action')?.endsWith('/sign-out')) forget()
})
if (found) begin()
