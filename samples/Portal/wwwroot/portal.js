// Adds and removes rows without asking the server. Without this file the same buttons ask it, and nothing that was typed is lost either way.
document.addEventListener('click', (event) => {
  const button = event.target.closest('button.add, button.remove');
  if (!button) return;

  const section = button.closest('[data-rows]');
  if (button.classList.contains('remove')) {
    const row = button.closest('[data-row]');
    const rows = row.parentElement;
    event.preventDefault();
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    (next?.querySelector('input:not([type=hidden]), select') ?? rows.closest('[data-rows]').querySelector('button.add')).focus();
    return;
  }

  const template = section.querySelector(':scope > template');
  const rows = section.querySelector(':scope > .rows');
  if (!template) return;

  event.preventDefault();
  const depth = section.dataset.rows.split('/').length > 2 ? 1 : 0;
  const number = [...rows.children].reduce((most, row) => Math.max(most, Number(row.dataset.row.split('/').pop()) + 1), 0);
  const holder = document.createElement('template');
  holder.innerHTML = template.innerHTML.replaceAll(`__${depth}__`, String(number));
  const row = holder.content.firstElementChild;
  row.querySelector('legend').append(` ${number + 1}`);
  rows.append(row);
  const none = section.querySelector(':scope > .actions input[type=checkbox]');
  if (none) none.checked = false;
  row.querySelector('input:not([type=hidden]), select')?.focus();
});

// Where there are mistakes, they are read first.
document.getElementById('mistakes')?.focus();
