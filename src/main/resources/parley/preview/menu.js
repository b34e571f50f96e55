// The menu of a message, opened by its button or a click with the other button of the mouse.

import {element, newId} from '/element.js';

/** A button that opens a menu of [label, action]. */
export function menuButton(label, items) {
  const menu = element('div', {role: 'menu', id: newId('menu'), class: 'menu', 'aria-label': label, hidden: true});
  const button = element('button', {type: 'button', class: 'menu-button', 'aria-label': label, title: label,
    'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-controls': menu.id}, '\u22ef');
  const buttons = items.map(([name, action]) => element('button', {type: 'button', role: 'menuitem', tabindex: '-1',
    onclick: () => {
      close(true);
      action();
    }}, name));
  menu.append(...buttons);

  function open() {
    menu.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    buttons[0]?.focus();
  }

  function close(takesFocusBack) {
    menu.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    if (takesFocusBack) {
      button.focus();
    }
  }

  button.addEventListener('click', () => (menu.hidden ? open() : close(true)));
  menu.addEventListener('focusout', event => {
    if (!menu.contains(event.relatedTarget) && event.relatedTarget !== button) {
      close(false);
    }
  });
  menu.addEventListener('keydown', event => {
    const at = buttons.indexOf(document.activeElement);
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step) {
      buttons[(at + step + buttons.length) % buttons.length].focus();
      event.preventDefault();
    } else if (event.key === 'Escape') {
      close(true);
      event.stopPropagation();
    }
  });
  return {button, menu, open};
}
