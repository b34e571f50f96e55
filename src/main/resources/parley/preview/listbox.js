// A list to choose from, below or above the control that opens it. Focus stays in the control.

import {element, newId} from '/element.js';

export class Listbox {
  #control;
  #choose;
  #options = [];
  #active = -1;

  /** Makes the control a combobox; `choose` gets the option that was chosen. */
  constructor(control, label, choose) {
    this.#control = control;
    this.#choose = choose;
    this.list = element('div', {role: 'listbox', id: newId('list'), class: 'listbox', 'aria-label': label, hidden: true});
    // The control would lose focus, and close the list, before the click counts.
    this.list.addEventListener('mousedown', event => event.preventDefault());
    control.setAttribute('role', 'combobox');
    control.setAttribute('aria-haspopup', 'listbox');
    control.setAttribute('aria-expanded', 'false');
    control.setAttribute('aria-controls', this.list.id);
    control.addEventListener('keydown', event => this.#key(event));
    control.addEventListener('blur', () => this.close());
  }

  get isOpen() {
    return !this.list.hidden;
  }

  /** Shows options ({label, description, ...}), the one at an index active; none closes the list. */
  open(options, active = -1) {
    this.#options = options;
    this.list.replaceChildren(...options.map((option, index) => this.#item(option, index)));
    this.list.hidden = options.length === 0;
    this.#control.setAttribute('aria-expanded', String(this.isOpen));
    this.#activate(this.isOpen ? active : -1);
  }

  close() {
    this.open([]);
  }

  #item(option, index) {
    const item = element('div', {role: 'option', id: newId('option'), 'aria-selected': 'false',
      onclick: () => this.#chooseAt(index)}, element('span', {class: 'label'}, option.label));
    if (option.description) {
      item.append(element('span', {class: 'description'}, option.description));
    }
    return item;
  }

  #activate(index) {
    this.#active = index;
    [...this.list.children].forEach((item, at) => item.setAttribute('aria-selected', String(at === index)));
    const item = this.list.children[index];
    if (item) {
      this.#control.setAttribute('aria-activedescendant', item.id);
      item.scrollIntoView({block: 'nearest'});
    } else {
      this.#control.removeAttribute('aria-activedescendant');
    }
  }

  #chooseAt(index) {
    const option = this.#options[index];
    this.close();
    this.#choose(option);
  }

  #key(event) {
    if (!this.isOpen || event.isComposing) {
      return;
    }
    const last = this.#options.length - 1;
    if (event.key === 'ArrowDown') {
      this.#activate(this.#active < last ? this.#active + 1 : 0);
    } else if (event.key === 'ArrowUp') {
      this.#activate(this.#active > 0 ? this.#active - 1 : last);
    } else if (event.key === 'Escape') {
      this.close();
    } else if ((event.key === 'Enter' || (event.key === ' ' && this.#control.tagName === 'BUTTON')) && this.#active >= 0) {
      this.#chooseAt(this.#active);
    } else {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
