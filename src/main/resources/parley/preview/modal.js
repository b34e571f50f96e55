// A form over the page, as a response may ask for one.

import {element, newId} from '/element.js';

const LABEL = 18;
const TEXT_INPUT = 4;
const PARAGRAPH = 2;

/** Shows a form; what was typed, as an interaction has it, or null if it was called off. */
export function showModal(modal) {
  const dialog = document.getElementById('modal');
  const before = document.activeElement;
  const fields = modal.components.map(drawField);
  const form = element('form', {method: 'dialog', novalidate: true},
    element('h2', {id: 'modal-title'}, modal.title),
    ...fields.map(field => field.drawn),
    element('div', {class: 'row end'},
      element('button', {type: 'button', class: 'button secondary', onclick: () => dialog.close('')}, 'Cancel'),
      element('button', {type: 'submit', class: 'button primary', value: 'sent'}, 'Send')));
  form.addEventListener('submit', event => {
    const missing = fields.find(field => !field.check());
    if (missing) {
      event.preventDefault();
      missing.input.focus();
    }
  });
  dialog.replaceChildren(form);
  return new Promise(resolve => {
    dialog.onclose = () => {
      const components = fields.map(field => ({type: LABEL,
        component: {type: TEXT_INPUT, custom_id: field.customId, value: field.input.value}}));
      resolve(dialog.returnValue === 'sent' ? components : null);
      dialog.replaceChildren();
      before?.focus();
    };
    dialog.returnValue = '';
    dialog.showModal();
    fields[0]?.input.focus();
  });
}

function drawField(label) {
  const component = label.component;
  const id = newId('field');
  const describedBy = `${id}-about`;
  const attributes = {id, placeholder: component.placeholder, maxlength: component.max_length,
    required: component.required === true, 'aria-describedby': describedBy};
  const input = component.style === PARAGRAPH
    ? element('textarea', {...attributes, rows: '10'})
    : element('input', {...attributes, type: 'text', autocomplete: 'off'});
  input.value = component.value ?? '';
  const about = element('p', {id: describedBy, class: 'hint'}, label.description ?? '');
  return {
    customId: component.custom_id,
    input,
    drawn: element('div', {class: 'modal-field'}, element('label', {for: id}, label.label), about, input),
    check() {
      const isGood = !component.required || input.value.trim() !== '';
      input.setAttribute('aria-invalid', String(!isGood));
      about.textContent = isGood ? label.description ?? '' : 'Please fill this in.';
      return isGood;
    },
  };
}
