// A page about work under way looks again by itself and shows what has changed; when the work has
// ended it is loaded anew. Only words and figures are replaced, so nobody loses his place.
const regions = ['.title-words', '#under-way progress', '#under-way .by', '#under-way ol']

/** @param {number} milliseconds */
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** The page as it is now; undefined where it cannot be had, as when the network is away. */
async function fetchPage() {
  const response = await fetch(location.href, { redirect: 'error' }).catch(() => undefined)
  if (!response?.ok) return undefined
  return new DOMParser().parseFromString(await response.text(), 'text/html')
}

/** @param {Document} page */
function show(page) {
  for (const region of regions) {
    const [here, there] = [document.querySelector(region), page.querySelector(region)]
    const hasFocus = here?.contains(document.activeElement)
    if (here && there && !hasFocus) here.replaceWith(document.adoptNode(there))
  }
  document.title = page.title
  const [here, there] = [document, page].map((one) => one.querySelector('#under-way [role=status]'))
  if (here && there && here.textContent !== there.textContent) here.textContent = there.textContent
}

for (let pause = 500; document.getElementById('under-way'); pause = Math.min(pause * 1.2, 5000)) {
  await wait(document.hidden ? 5000 : pause)
  const page = await fetchPage()
  if (page && !page.getElementById('under-way')) {
    location.reload()
    break
  }
  if (page) show(page)
}
