// The viewer of an e-file beside the score sheet: page by page, by mouse or by keyboard. A module, loaded on that page only.
// Without it, the section holds a link to the plain file, and every "Pág. 31" opens that file at its page.

const paper = document.querySelector('[data-pdf]')
if (paper) { open(paper).catch(() => refuse(paper)) } else { document.addEventListener('keydown', command) }

function refuse(paper) {
  paper.querySelector('[data-status]').textContent = paper.dataset.failed
}

async function open(paper) {
  const pdfjs = await import(paper.dataset.viewer)
  pdfjs.GlobalWorkerOptions.workerSrc = paper.dataset.worker
  const file = await pdfjs.getDocument({ url: paper.dataset.pdf, isEvalSupported: false, enableXfa: false }).promise
  const viewer = new Viewer(paper, file)
  viewer.listen()
  await viewer.show(Number(paper.dataset.start) || 1)
}

// command presses the control that shows a key, never while something is being typed; what a key has opened is entered at its first field.
function command(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) { return }
  const control = document.querySelector('[data-key="' + CSS.escape(event.key.toUpperCase()) + '"]')
  if (!control || control.getAttribute('aria-disabled') === 'true') { return }
  event.preventDefault()
  control.focus()
  control.click()
  const fold = control.closest('details')
  if (!fold || control.tagName !== 'SUMMARY' || !fold.open) { return }
  const first = fold.querySelector('select, textarea, input:not([type=hidden])')
  if (first) { first.focus() }
}

class Viewer {
  constructor(paper, file) {
    this.paper = paper
    this.file = file
    this.sheet = paper.querySelector('.v-paper-sheet')
    this.input = paper.querySelector('[data-input]')
    this.status = paper.querySelector('[data-status]')
    this.page = 0
    this.scale = 1
    this.task = null
    this.turn = 0
    this.keys = true
  }

  listen() {
    this.paper.querySelectorAll('[hidden]').forEach((part) => { part.hidden = false })
    this.paper.querySelector('[data-plain]').hidden = true
    this.paper.querySelector('[data-total]').textContent = this.file.numPages
    this.on('previous', () => this.show(this.page - 1))
    this.on('next', () => this.show(this.page + 1))
    this.on('larger', () => this.zoom(1.25))
    this.on('smaller', () => this.zoom(0.8))
    this.on('keys', (button) => { this.keys = !this.keys; button.setAttribute('aria-pressed', String(this.keys)) })
    this.input.addEventListener('change', () => this.show(Number(this.input.value)))
    document.addEventListener('click', (event) => this.follow(event))
    document.addEventListener('keydown', (event) => this.press(event))
    document.addEventListener('htmx:afterSettle', () => this.tell())
    window.addEventListener('resize', () => { clearTimeout(this.wait); this.wait = setTimeout(() => this.draw(), 150) })
  }

  on(name, act) {
    const button = this.paper.querySelector('[data-do=' + name + ']')
    if (button) { button.addEventListener('click', () => { if (button.getAttribute('aria-disabled') !== 'true') { act(button) } }) }
  }

  // follow jumps to the page of a link, and leaves the focus on the link.
  follow(event) {
    const link = event.target.closest('a[data-page]')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) { return }
    event.preventDefault()
    this.show(Number(link.dataset.page))
    if (!this.inSight()) { this.paper.scrollIntoView({ block: 'start' }) }
  }

  inSight() {
    const box = this.paper.getBoundingClientRect()
    return box.bottom > 120 && box.top < window.innerHeight - 120
  }

  // press answers single keys, never while something is being typed, and not at all once they are switched off.
  press(event) {
    if (!this.keys || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) { return }
    const key = event.key.toLowerCase()
    if (key === 'n' || event.key === 'ArrowRight') { event.preventDefault(); return this.show(this.page + 1) }
    if (key === 'p' || event.key === 'ArrowLeft') { event.preventDefault(); return this.show(this.page - 1) }
    if (event.key === '+') { return this.zoom(1.25) }
    if (event.key === '-') { return this.zoom(0.8) }
    command(event)
  }

  // tell writes the page that is shown wherever the sheet asks for it.
  tell() {
    document.querySelectorAll('[data-current-page]').forEach((part) => {
      if (part.matches('input')) { part.value = this.page } else { part.textContent = this.page }
    })
  }

  async show(number) {
    const last = this.file.numPages
    const page = Math.min(last, Math.max(1, Math.trunc(number) || this.page || 1))
    this.input.value = page
    if (page === this.page) { return }
    this.page = page
    this.mark('previous', page === 1)
    this.mark('next', page === last)
    this.status.textContent = this.paper.dataset.announce.replace('{pagina}', page).replace('{total}', last)
    this.tell()
    await this.draw()
    this.sheet.scrollTop = 0
  }

  mark(name, off) {
    this.paper.querySelector('[data-do=' + name + ']').setAttribute('aria-disabled', String(off))
  }

  zoom(by) {
    this.scale = Math.min(4, Math.max(0.5, this.scale * by))
    return this.draw()
  }

  // draw paints the page on a new canvas, which replaces the old one only when it is ready, and only if nothing was asked for since.
  async draw() {
    const turn = ++this.turn
    if (this.task) { this.task.cancel() }
    const page = await this.file.getPage(this.page)
    if (turn !== this.turn) { return }
    const natural = page.getViewport({ scale: 1 })
    const room = Math.min(this.sheet.clientWidth - 32, 864)
    const width = Math.max(200, room) * this.scale
    const ratio = Math.min(window.devicePixelRatio || 1, 2)
    const viewport = page.getViewport({ scale: width / natural.width * ratio })
    const canvas = document.createElement('canvas')
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    canvas.style.width = Math.floor(width) + 'px'
    canvas.setAttribute('role', 'img')
    canvas.setAttribute('aria-label', this.status.textContent)
    const task = page.render({ canvasContext: canvas.getContext('2d'), viewport })
    this.task = task
    try { await task.promise } catch (error) { if (error.name === 'RenderingCancelledException') { return } throw error }
    const words = await text(page)
    if (turn === this.turn) { this.place(canvas, words) }
  }

  // place keeps what the page says for readers that cannot see it; a scan says nothing.
  place(canvas, words) {
    const said = document.createElement('div')
    said.className = 'visually-hidden'
    said.textContent = words
    this.sheet.replaceChildren(canvas, said)
    this.sheet.dataset.drawn = this.page
  }
}

async function text(page) {
  const content = await page.getTextContent()
  return content.items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join('')
}
