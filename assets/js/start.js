// A page that came back with problems starts at their summary

prepare(document)
var summary = document.querySelector('main [data-focus]')
if (summary) { focusOn(summary) }
watch()
