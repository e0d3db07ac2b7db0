// Keys beside lists and forms. A letter acts only while the list has the focus (WCAG 2.1.4), and each
// presses a link or button that stands on the page too. The markup says it all:
//   data-keys                     a list: its rows (`tr`, `li`) are walked with J and K, opened with Enter
//   data-keys="cells"             a matrix: besides, the arrows go to the next link in the row or column
//   data-key="p"                  a link or button of the row; of the list where the row has none
//   data-key="ctrl+arrowdown"     a button of a form, pressed from any of its fields
//   data-key="alt+arrowup"        a button of the row; of Alt the arrows up and down alone are ours
//   data-key="/"                  what takes the focus from anywhere but a field
//
/** @typedef {HTMLElement | null | undefined} Place */

const root = document.documentElement
root.classList.add('with-keys')

/** How screen readers are told: `Control+ArrowDown`. */
/** @type {Readonly<Record<string, string>>} */
const spelled = {
  alt: 'Alt',
  ctrl: 'Control',
  arrowdown: 'ArrowDown',
  arrowup: 'ArrowUp',
  enter: 'Enter',
}
/** @param {string} key */
const spell = (key) =>
  key
    .split('+')
    .map((part) => spelled[part] ?? part.toUpperCase())
    .join('+')
/** @type {NodeListOf<HTMLElement>} */
const keyed = document.querySelectorAll('[data-key]')
for (const one of keyed) one.setAttribute('aria-keyshortcuts', spell(one.dataset.key ?? ''))

const writes = 'textarea, select, input:not([type=checkbox], [type=radio], [type=submit])'
/**
 * @param {Element} row
 * @returns {HTMLElement | null}
 */
const opener = (row) => row.querySelector('[data-key=enter]') ?? row.querySelector('a[href]')
/**
 * @param {Element} row
 * @returns {HTMLElement | null}
 */
const stop = (row) => opener(row) ?? row.querySelector('input, button')

/** @param {KeyboardEvent} pressed */
function nameOf({ key, ctrlKey, metaKey, altKey }) {
  if (metaKey || (altKey && (ctrlKey || !/^Arrow(Up|Down)$/.test(key)))) return ''
  return (altKey ? 'alt+' : ctrlKey ? 'ctrl+' : '') + key.toLowerCase()
}

/** @param {Element} list */
const rowsOf = (list) => [...list.querySelectorAll('tr, li')].filter(stop)

/**
 * Moves to the next row or the one before.
 * @param {Element} list
 * @param {Element | null} row
 * @param {1 | -1} by
 */
function move(list, row, by) {
  const rows = rowsOf(list)
  const next = rows[row ? rows.indexOf(row) + by : 0]
  if (next) stop(next)?.focus()
  return true
}

/** @type {Readonly<Record<string, readonly [number, number]>>} */
const arrows = { arrowleft: [0, -1], arrowright: [0, 1], arrowup: [-1, 0], arrowdown: [1, 0] }

/**
 * In a matrix an arrow goes to the next cell that leads somewhere; at the edge the page scrolls.
 * @param {Element} target
 * @param {string} key
 */
function walk(target, key) {
  const [down = 0, right = 0] = arrows[key] ?? []
  /** @type {HTMLTableElement | null} */
  const table = target.closest('[data-keys=cells]')
  const from = target.closest('td, th')
  if (!table || !(from instanceof HTMLTableCellElement)) return false
  const rows = [...table.rows]
  let [row, column] = [rows.findIndex((one) => one === from.parentElement), from.cellIndex]
  do [row, column] = [row + down, column + right]
  while (rows[row] && rows[0] && column in rows[0].cells && !linkIn(rows[row], column))
  const next = linkIn(rows[row], column)
  next?.focus()
  return Boolean(next)
}

/**
 * @param {HTMLTableRowElement | undefined} row
 * @param {number} column
 * @returns {Place}
 */
const linkIn = (row, column) => row?.cells[column]?.querySelector('a[href]')

/**
 * What a key presses: in the row, else in the list or the form around it.
 * @param {string} key
 * @param {Element | null} row
 * @param {Element} list
 * @returns {Place}
 */
const pressedBy = (key, row, list) =>
  [row, list, list.closest('form')]
    .map((place) => pressable(place, key))
    .find((one) => one && (row?.contains(one) || !one.closest('[data-keys] :is(tr, li)')))

/**
 * @param {Element | null} place
 * @param {string} key
 * @returns {Place}
 */
const pressable = (place, key) => place?.querySelector(`[data-key="${CSS.escape(key)}"]`)

/** @param {Element | null} row */
function choose(row) {
  /** @type {Place} */
  const box = row?.querySelector('input[type=checkbox]')
  box?.click()
  return Boolean(box)
}

/**
 * @param {Element} target
 * @param {string} key
 * @returns {boolean} whether the key meant something here
 */
function actInList(target, key) {
  const list = target.closest('[data-keys]')
  if (!list || target.matches(writes)) return false
  if (key in arrows) return walk(target, key)
  const row = target.closest('tr, li')
  if (key === 'j' || key === 'k') return move(list, row, key === 'j' ? 1 : -1)
  if (key === 'x') return choose(row)
  // Enter on a link or button is the browser's own.
  if (key === 'enter' && target.matches('a, button')) return false
  if (key === 'enter') return press(row && opener(row))
  return press(/^([a-z]|alt\+.*)$/.test(key) ? pressedBy(key, row, list) : null)
}

/** @param {Place} one */
function press(one) {
  one?.click()
  return Boolean(one)
}

/**
 * @param {Element} target
 * @param {string} key
 */
function actInForm(target, key) {
  return key.startsWith('ctrl+') && press(pressable(target.closest('form'), key))
}

/**
 * @param {Element} target
 * @param {string} key
 */
function goTo(target, key) {
  if (key !== '/' || target.matches(writes)) return false
  /** @type {NodeListOf<HTMLElement>} */
  const all = document.querySelectorAll('[data-key="/"]')
  const field = [...all].find((one) => one.checkVisibility())
  field?.focus()
  return Boolean(field)
}

document.addEventListener('keydown', (pressed) => {
  const { target, defaultPrevented, isComposing } = pressed
  if (defaultPrevented || isComposing || !(target instanceof Element)) return
  const key = nameOf(pressed)
  if (actInForm(target, key) || actInList(target, key) || goTo(target, key))
    pressed.preventDefault()
})
