// What a person sees on a page. The tests bring it along; it changes nothing.
(function () {
  const text = e => (e.getAttribute && e.getAttribute('aria-label') || e.textContent).replace(/\s+/g, ' ').trim()
  const seen = e => e.getClientRects().length > 0 && e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
  const controls = 'a[href], button, summary, input[type=submit]'
  const fitting = (name, all) => all.find(e => text(e) === name) || all.find(e => text(e).startsWith(name + ' '))
  const find = {
    // control is the link or button with a name: the first of main's, then the page's.
    control: (name, within) => {
      const row = within && [...document.querySelectorAll('tr, li, fieldset, .v-card, form, section, dl > div')].filter(seen).filter(e => text(e).includes(within)).pop()
      const roots = within ? [row] : [document.querySelector('main'), document.body]
      for (const root of roots.filter(Boolean)) {
        const found = fitting(name, [...root.querySelectorAll(controls)].filter(seen))
        if (found) { return found }
      }
    },
    // field is the input that a label belongs to; an option of a group by its own label.
    field: (label, within) => {
      const root = within ? [...document.querySelectorAll('fieldset, .v-card, form, section, li, tr')].filter(seen).filter(e => text(e).includes(within)).pop() : document
      const found = root && fitting(label, [...root.querySelectorAll('label')].filter(seen))
      return found && (found.control || root.querySelector('#' + CSS.escape(found.htmlFor)))
    }
  }
  return {
    find: (kind, name, within) => {
      const e = find[kind](name, within)
      if (!e) { return null }
      window.__found = e
      return { id: e.id, tag: e.tagName, type: e.type || '', href: e.href || '', value: e.value || '' }
    },
    // row is what the row of a table with a text says.
    row: within => [...document.querySelectorAll('main tr')].filter(seen).map(text).find(t => t.includes(within)) || '',
    // where is the middle of what was found, after scrolling there, and whether it can be pressed there.
    where: () => {
      const e = window.__found
      e.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
      const box = [...e.getClientRects()].find(r => r.width > 0 && r.height > 0)
      const x = box.left + box.width / 2, y = box.top + box.height / 2
      const top = document.elementFromPoint(x, y)
      return { x, y, free: !!top && (e.contains(top) || top.contains(e)), over: top ? top.outerHTML.slice(0, 120) : '' }
    },
    focus: () => { window.__found.focus(); return document.activeElement === window.__found },
    clear: () => { if (window.__found.select) { window.__found.select() } return true },
    choose: label => {
      const o = [...window.__found.options].find(o => text(o) === label) || [...window.__found.options].find(o => text(o).startsWith(label))
      return o ? window.__found.options.length && o.index : -1
    },
    hovered: () => window.__found.matches(':hover'),
    ticked: () => window.__found.checked === true,
    open: () => !!window.__found.closest('details') && window.__found.closest('details').open,
    names: kind => [...document.querySelectorAll(kind === 'field' ? 'label' : controls)].filter(seen).map(text).join(' | '),
    state: () => ({
      origin: performance.timeOrigin, address: location.href, text: document.body ? document.body.innerText : '', ready: document.readyState === 'complete',
      busy: !!document.querySelector('.htmx-request, [aria-busy=true]')
    }),
    facts: () => ({
      origin: performance.timeOrigin, title: document.title, lang: document.documentElement.lang, h1: [...document.querySelectorAll('h1')].filter(seen).map(text),
      mains: document.querySelectorAll('main').length, script: !!document.querySelector('script[src]'),
      focus: document.activeElement === document.body ? 'body' : document.activeElement ? document.activeElement.tagName + (document.activeElement.id ? '#' + document.activeElement.id : '') : '',
      alert: !!document.activeElement && !!document.activeElement.closest('[role=alert], .v-summary'),
      wide: document.documentElement.scrollWidth <= innerWidth ? [] : [document.documentElement.scrollWidth + ' > ' + innerWidth,
        ...[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 4).map(e => e.outerHTML.slice(0, 140))]
    })
  }
})()
