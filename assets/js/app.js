// What the pages do beyond HTML and htmx. Everything works without it; nothing here decides anything.
// No eval, no inline handlers, no styles: the policy of contents allows scripts of this site only.
// The build joins app.js, upload.js, session.js and start.js in one function: names are shared among them and with nobody else.

var body = document.body
var words = body.dataset

function fill(text, values) {
  return (text || '').replace(/\{(\w+)\}/g, function (all, name) { return name in values ? values[name] : all })
}

function say(text) {
  var live = document.getElementById('aviso')
  if (live) { live.textContent = text }
}

// ---- What went wrong with an act that had no page of its own

function fail(text) {
  var note = document.getElementById('falla')
  if (!note || !text) { return }
  note.textContent = text
  note.hidden = false
}

function settle() {
  var note = document.getElementById('falla')
  if (note) { note.hidden = true }
}

document.addEventListener('htmx:responseError', function () { fail(words.failed) })
document.addEventListener('htmx:sendError', function () { fail(words.offline) })
document.addEventListener('htmx:timeout', function () { fail(words.offline) })
document.addEventListener('htmx:beforeRequest', function (event) {
  settle()
  var target = event.detail.target
  if (target) { target.setAttribute('aria-busy', 'true') }
})
document.addEventListener('htmx:afterRequest', function (event) {
  var target = event.detail.target
  if (target) { target.removeAttribute('aria-busy') }
  release()
})

// ---- Focus: after a swap it is on what changed, never lost to the body; where it can stay, readers are told instead

function focusOn(element) {
  if (!element) { return }
  if (!element.hasAttribute('tabindex') && !element.matches('a[href], button, input, select, textarea')) { element.tabIndex = -1 }
  element.focus()
}

function land(root) {
  var first = root.querySelector('[data-focus]')
  if (first) { return focusOn(first) }
  var told = root.querySelector('[role=status], [role=alert], h1, h2, caption')
  if (document.activeElement && document.activeElement !== body) {
    if (told) { say(told.textContent.trim()) }
    return
  }
  focusOn(told || root)
}

document.addEventListener('htmx:afterSettle', function (event) {
  var target = event.detail.elt
  if (target && target.isConnected) { land(target) }
  prepare(document)
})

// ---- A second press changes nothing; the word says that the first one is on its way

var pressed = null

function hold(form, button) {
  form.dataset.sent = '1'
  if (!button) { return }
  pressed = { button: button }
  button.setAttribute('aria-busy', 'true')
  if (button.dataset.busy) { keepLabel(button) }
}

function keepLabel(button) {
  pressed.nodes = Array.from(button.childNodes)
  button.replaceChildren(document.createTextNode(button.dataset.busy))
}

function release() {
  document.querySelectorAll('form[data-sent]').forEach(function (form) { delete form.dataset.sent })
  if (!pressed) { return }
  pressed.button.removeAttribute('aria-busy')
  if (pressed.nodes) { pressed.button.replaceChildren.apply(pressed.button, pressed.nodes) }
  pressed = null
}

document.addEventListener('submit', function (event) {
  var form = event.target
  if (form.method !== 'post') { return }
  if (form.dataset.sent) {
    event.preventDefault()
    event.stopImmediatePropagation()
    return
  }
  if (event.submitter && event.submitter.getAttribute('aria-disabled') === 'true') {
    event.preventDefault()
    event.stopImmediatePropagation()
    return
  }
  if (form.hasAttribute('data-upload') && hasFile(form)) {
    event.preventDefault()
    event.stopImmediatePropagation()
    if (sizesFit(form)) { send(form, event.submitter) }
    return
  }
  hold(form, event.submitter)
}, true)

window.addEventListener('pageshow', release)

// ---- Passwords can be shown while they are typed

function prepare(root) {
  root.querySelectorAll('input[type=password][data-show]:not([data-ready])').forEach(function (input) {
    if (!input.dataset.show) { return }
    input.dataset.ready = '1'
    var button = element('button', 'v-linkbtn mt-1')
    button.type = 'button'
    button.textContent = input.dataset.show
    button.setAttribute('aria-pressed', 'false')
    button.setAttribute('aria-controls', input.id)
    button.addEventListener('click', function () {
      var shown = input.type === 'text'
      input.type = shown ? 'password' : 'text'
      button.textContent = shown ? input.dataset.show : input.dataset.hide
      button.setAttribute('aria-pressed', String(!shown))
    })
    input.after(button)
    if (input.form) { input.form.addEventListener('submit', function () { input.type = 'password' }) }
  })
}
