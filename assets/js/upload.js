// Files: their size before they travel, their progress while they do

function hasFile(form) {
  return Array.from(form.querySelectorAll('input[type=file]')).some(function (input) { return input.files.length > 0 })
}

function megabytes(bytes) { return (Math.ceil(bytes / 1048576 * 10) / 10).toFixed(1) }

function sizesFit(form) {
  var bad = Array.from(form.querySelectorAll('input[type=file][data-max-bytes]')).filter(tooBig)
  bad.forEach(function (input) { complain(input, fill(input.dataset.tooBig, { mb: megabytes(tooBig(input).size) })) })
  if (bad.length > 0) { bad[0].focus() }
  return bad.length === 0
}

function tooBig(input) {
  return Array.from(input.files).find(function (file) { return file.size > Number(input.dataset.maxBytes) })
}

// complain writes a sentence where the server would have put it.
function complain(input, sentence) {
  var field = input.closest('.v-field')
  var id = input.id + '-e'
  var note = document.getElementById(id)
  if (!note) {
    note = document.createElement('p')
    note.className = 'v-error'
    note.id = id
    input.before(note)
  }
  note.setAttribute('role', 'alert')
  note.textContent = sentence
  field.classList.add('v-field--bad')
  input.setAttribute('aria-invalid', 'true')
  var described = (input.getAttribute('aria-describedby') || '').split(' ').filter(Boolean)
  if (described.indexOf(id) < 0) { input.setAttribute('aria-describedby', described.concat(id).join(' ')) }
}

function send(form, button) {
  var request = new XMLHttpRequest()
  var data = new FormData(form)
  if (button && button.name) { data.append(button.name, button.value) }
  var meter = uploadBox(form, request)
  hold(form, button)
  request.upload.addEventListener('progress', meter.advance)
  request.addEventListener('load', function () { arrived(form, request, meter) })
  request.addEventListener('error', function () { meter.close(); release(); fail(form.dataset.failed) })
  request.addEventListener('abort', function () { meter.close(); release(); if (button) { button.focus() } })
  request.open('POST', (button && button.getAttribute('formaction')) || form.action)
  request.send(data)
}

// arrived shows the server's answer as the browser would have: another page, until which the form stays held, or this one again with what is wrong.
function arrived(form, request, meter) {
  meter.close()
  if (request.status >= 200 && request.status < 300) { location.assign(request.responseURL); return }
  release()
  var page = new DOMParser().parseFromString(request.responseText, 'text/html')
  var fresh = page.getElementById('contenido')
  if (!fresh || request.status >= 500) { fail(form.dataset.failed); return }
  document.title = page.title
  document.getElementById('contenido').replaceWith(document.adoptNode(fresh))
  if (window.htmx) { window.htmx.process(fresh) }
  prepare(fresh)
  window.scrollTo(0, 0)
  land(fresh)
}

function uploadBox(form, request) {
  var box = element('div', 'v-upload mb-3')
  box.setAttribute('role', 'group')
  box.setAttribute('aria-label', form.dataset.group)
  var name = element('strong', ''), done = element('span', 'v-muted'), left = element('span', '')
  var file = Array.from(form.querySelectorAll('input[type=file]')).flatMap(function (input) { return Array.from(input.files) })[0]
  var bar = element('progress', '')
  var cancel = element('button', 'v-linkbtn')
  name.textContent = file.name
  bar.max = 100
  bar.value = 0
  bar.setAttribute('aria-label', file.name)
  cancel.type = 'button'
  cancel.textContent = form.dataset.cancel
  cancel.addEventListener('click', function () { request.abort() })
  box.append(row('', name, done), bar, row('v-small v-muted mt-2 mb-0', left, cancel))
  form.append(box)
  var started = Date.now(), said = 0
  return {
    close: function () { box.remove() },
    advance: function (event) {
      if (!event.lengthComputable) { return }
      var percent = Math.floor(event.loaded / event.total * 100)
      var seconds = Math.ceil((Date.now() - started) / 1000 * (event.total - event.loaded) / Math.max(1, event.loaded))
      bar.value = percent
      done.textContent = fill(form.dataset.progress, { hecho: (event.loaded / 1048576).toFixed(1), total: megabytes(event.total) })
      left.textContent = fill(form.dataset.left, { porciento: percent, segundos: seconds })
      if (percent >= said + 25) { said = percent; say(left.textContent) }
    }
  }
}

function element(tag, className) {
  var made = document.createElement(tag)
  made.className = className
  return made
}

function row(className, first, second) {
  var made = element('p', className)
  made.append(first, second)
  return made
}
