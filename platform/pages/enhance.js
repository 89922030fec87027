// Small conveniences for browsers that run scripts; everything works without them.

/** The sentence about printing becomes a button. */
for (const sentence of document.querySelectorAll('[data-print]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'as-link';
  button.textContent = sentence.dataset.print;
  button.addEventListener('click', () => window.print());
  sentence.replaceChildren(button);
}

/** Keys 1-3 choose and send, only while the question has the focus: no single key works elsewhere (WCAG 2.1.4). */
for (const question of document.querySelectorAll('fieldset[data-keys]')) {
  question.addEventListener('keydown', (event) => {
    const radios = [...question.querySelectorAll('input[type=radio]')].slice(0, 3);
    const radio = radios[Number(event.key) - 1];
    if (!radio || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    radio.checked = true;
    question.form.requestSubmit();
  });
  if (!document.querySelector('[autofocus]')) question.querySelector('input')?.focus({ preventScroll: true });
}

/** A table that fits is no stop for the Tab key. */
const fitting = new ResizeObserver((tables) => {
  for (const { target } of tables) target.tabIndex = target.scrollWidth > target.clientWidth ? 0 : -1;
});
for (const table of document.querySelectorAll('.table-scroll')) fitting.observe(table);

/** F8 changes the task. */
const change = document.querySelector('[data-purpose-change]');
if (change) {
  addEventListener('keydown', (event) => {
    if (event.key === 'F8') change.click();
  });
}

/** A form is sent once, however often the button is pressed. */
for (const form of document.querySelectorAll('form[method=post]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
    setTimeout(() => delete form.dataset.sent, 4000);
  });
}

/** Work in the background: the bar follows it, and the page is shown anew when it is done. */
const progress = document.querySelector('progress[data-anew]');
if (progress) {
  const look = async () => {
    const answer = await fetch(location.href);
    const now = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('progress[data-anew]');
    if (!now) return location.reload();
    if (now.hasAttribute('value')) Object.assign(progress, { max: now.max, value: now.value });
    setTimeout(look, 2000);
  };
  setTimeout(look, 2000);
}

/** "Saved" is said once: the address forgets it. */
const address = new URL(location.href);
if (address.searchParams.has('viesti')) {
  address.searchParams.delete('viesti');
  history.replaceState(null, '', address);
}
