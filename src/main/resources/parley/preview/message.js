// Draws a message from its JSON, as it is sent to Discord: text, embeds, components, a file.

import {element} from '/element.js';
import {Listbox} from '/listbox.js';
import {drawLine, drawMarkdown} from '/markdown.js';

const BUTTON = 2;
const STRING_SELECT = 3;
const STYLES = {1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'secondary'};

/** The parts of a message. `use(customId, componentType, values)` is called for what is pressed or chosen. */
export function drawMessage(message, file, use) {
  const parts = [];
  if (message.content) {
    parts.push(element('div', {class: 'text'}, ...drawMarkdown(message.content)));
  }
  for (const embed of message.embeds ?? []) {
    parts.push(drawEmbed(embed));
  }
  if (file !== undefined) {
    parts.push(drawFile(message.attachments?.[0] ?? {}, file));
  }
  for (const row of message.components ?? []) {
    parts.push(element('div', {class: 'row'}, ...(row.components ?? []).map(each => drawComponent(each, use))));
  }
  return parts;
}

function drawEmbed(embed) {
  const drawn = element('section', {class: 'embed', 'aria-label': embed.title ? plain(embed.title) : 'Embed'});
  if (embed.color !== undefined) {
    drawn.style.setProperty('--color', `#${embed.color.toString(16).padStart(6, '0')}`);
  }
  if (embed.title) {
    drawn.append(element('div', {class: 'embed-title'}, ...drawLine(embed.title)));
  }
  if (embed.description) {
    drawn.append(element('div', {class: 'text'}, ...drawMarkdown(embed.description)));
  }
  for (const field of embed.fields ?? []) {
    drawn.append(element('div', {class: 'field'},
      element('div', {class: 'field-name'}, ...drawLine(field.name)),
      element('div', {class: 'text'}, ...drawMarkdown(field.value))));
  }
  if (embed.footer?.text) {
    drawn.append(element('small', {class: 'footer'}, embed.footer.text));
  }
  return drawn;
}

/** A text without its escapes, for those who hear it. */
export function plain(text) {
  return text.replace(/\\([^0-9A-Za-z\s])/g, '$1');
}

/** A file to save; a drawing is shown, with what it shows in words. */
function drawFile(attachment, text) {
  const name = attachment.filename ?? 'file.txt';
  const isDrawing = name.endsWith('.svg');
  const address = URL.createObjectURL(new Blob([text], {type: isDrawing ? 'image/svg+xml' : 'text/plain;charset=utf-8'}));
  const saved = element('a', {class: 'file', href: address, download: name}, `Save ${name}`);
  return isDrawing
    ? element('figure', {}, element('img', {src: address, alt: attachment.description ?? ''}), saved)
    : saved;
}

function drawComponent(component, use) {
  switch (component.type) {
    case BUTTON:
      return component.url
        ? element('a', {class: 'button secondary', href: component.url, target: '_blank', rel: 'noopener noreferrer'}, component.label)
        : element('button', {type: 'button', class: `button ${STYLES[component.style]}`, disabled: component.disabled === true,
          onclick: () => use(component.custom_id, BUTTON)}, component.label);
    case STRING_SELECT:
      return drawSelect(component, use);
    default:
      return element('span', {class: 'hint'}, `A component of type ${component.type}, which this page does not know.`);
  }
}

function drawSelect(select, use) {
  const label = select.placeholder || 'Choose';
  const control = element('button', {type: 'button', class: 'select', 'aria-label': label}, element('span', {}, label));
  const listbox = new Listbox(control, label, option => use(select.custom_id, STRING_SELECT, [option.value]));
  control.addEventListener('click', () => (listbox.isOpen ? listbox.close() : listbox.open(select.options, 0)));
  control.addEventListener('keydown', event => {
    if (!listbox.isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      listbox.open(select.options, 0);
      event.preventDefault();
    }
  });
  return element('div', {class: 'select-box'}, control, listbox.list);
}
