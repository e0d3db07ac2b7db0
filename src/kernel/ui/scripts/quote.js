// Words that somebody marks in a text go into the field for the words that a question is about; without this
// script they are copied, or a sentence is chosen. Text and question stand in one answer of a list of facts.

/** @param {Node | null | undefined} node */
function answerAround(node) {
  const from = node instanceof Element ? node : node?.parentElement
  return from?.closest('details') ? undefined : from?.closest('dd')
}

document.addEventListener('selectionchange', () => {
  const selection = document.getSelection()
  const answer = answerAround(selection?.anchorNode)
  // A quotation stands in one paragraph of one text. What marks a whole one reaches to where the next begins.
  const words = selection?.toString().trim().split('\n')[0]?.trim() ?? ''
  if (!answer || words === '' || !answer.textContent.includes(words)) return
  const field = answer.querySelector('input[name="passage"]')
  if (field instanceof HTMLInputElement) field.value = words
})

for (const told of document.querySelectorAll('[data-with-scripts]')) told.removeAttribute('hidden')
