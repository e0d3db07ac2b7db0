/** How a pack looks as a page: one ink, on a screen and on paper. */
const pageStyle = `
html { font: 16px/1.5 'IBM Plex Sans', Arial, Helvetica, sans-serif; color: #1a1a1a; background: #fff }
body { max-width: 60rem; margin: 0 auto; padding: 1rem 1.25rem 3rem }
h1 { font-size: 2.2rem; line-height: 1.15 } h2 { font-size: 1.5rem; margin: 2.5rem 0 .75rem } h3 { font-size: 1.05rem; margin: 1.25rem 0 .4rem }
p { margin: .4rem 0 } .lead { font-size: 1.2rem } .quiet, small, footer { color: #555b61; font-size: .875rem }
.warning { border: 2px solid #000; padding: .3rem .6rem; display: inline-block }
dl { display: grid; grid-template-columns: minmax(6rem, 10rem) 1fr; gap: .3rem 1.25rem; border-top: 2px solid #000; padding-top: .75rem }
dt { color: #555b61 } dd { margin: 0; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100%; font-size: .9rem }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-top: 1px solid #b6bcc2 }
thead th { border-top: 0; border-bottom: 2px solid #000; vertical-align: bottom } .figure { text-align: right; font-variant-numeric: tabular-nums }
tfoot td { font-weight: 600 } .wide { overflow-x: auto; position: relative }
blockquote { border-left: 4px solid #000; margin: .75rem 0; padding: .1rem 0 .1rem 1rem }
.beside { border-top: 1px solid #b6bcc2; padding: .6rem 0; display: grid; grid-template-columns: 10rem 1fr; gap: 1.5rem } .beside h3 { margin-top: 0 }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem } .pair > *, .beside > * { min-width: 0 } .pair h3 { min-height: 1.4em }
.mark svg { width: .85em; height: .85em; vertical-align: -.06em; margin-right: .3em } figure { margin: 1rem 0 } figure svg { width: 40rem; max-width: none; height: auto }
.pen span { margin-right: 1.5rem } footer { margin-top: 3rem; border-top: 1px solid #b6bcc2; padding-top: .5rem }
a { color: inherit }
@media (max-width: 40rem) { .beside, .pair, dl { grid-template-columns: minmax(0, 1fr); gap: .2rem } dd { margin-bottom: .5rem } }
@media print { body { max-width: none; padding: 0 } .breaks { break-before: page } thead { display: table-header-group } tr, .beside { break-inside: avoid } .wide { overflow: visible } }
`

/** Where the style stands: within the page, so that it is one file. */
export const styleAddress = `data:text/css;base64,${Buffer.from(pageStyle).toString('base64')}`

/** All that a pack as a page may do (CSP Level 3): what it carries with it, and nothing else. */
export const pagePolicy =
  "default-src 'none'; style-src data:; img-src data:; base-uri 'none'; form-action 'none'"
