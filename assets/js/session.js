// A session that is about to end says so two minutes and more before, and is lengthened by one press

var ends = Number(words.expires || 0) * 1000

function watch() {
  if (!ends) { return }
  var left = ends - Date.now()
  if (left <= 0) { return }
  if (left > 180000) { window.setTimeout(watch, Math.min(left - 180000, 2147483647)); return }
  warn(Math.max(1, Math.floor(left / 60000)))
}

function warn(minutes) {
  if (document.getElementById('sesion')) { return }
  var note = element('div', 'v-note v-note--act v-alert')
  note.id = 'sesion'
  note.setAttribute('role', 'alert')
  var text = element('p', '')
  text.textContent = fill(words.expiring, { minutos: minutes })
  var button = element('button', 'btn btn-primary btn-sm')
  button.type = 'button'
  button.textContent = words.stay
  button.addEventListener('click', function () { stay(note) })
  var inside = element('div', '')
  inside.append(text, button)
  note.append(inside)
  body.append(note)
}

// stay asks for the new end of the session: the answer is that moment in Unix seconds, as plain text.
function stay(note) {
  fetch(words.extend, { credentials: 'same-origin', headers: { Accept: 'text/plain' } }).then(function (answer) {
    if (!answer.ok) { throw new Error('session') }
    return answer.text()
  }).then(function (text) {
    ends = Number(text.trim()) * 1000
    note.remove()
    document.getElementById('contenido').focus()
    watch()
  }).catch(function () { fail(words.failed) })
}
