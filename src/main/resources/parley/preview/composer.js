// The input below the channel: a line of text, or a command with a field for each of its options.

import {sendFile} from '/bot.js';
import {ATTACHMENT, BOOLEAN, STRING, commandData} from '/command.js';
import {element, newId} from '/element.js';
import {Listbox} from '/listbox.js';

/** Time between two keys after which suggestions are asked for. */
const TYPING_PAUSE_MILLIS = 120;
const MAX_FILE_BYTES = 1024 * 1024;

export class Composer {
  #form;
  #actions;
  #commands = [];
  #fields = [];
  #command = null;

  /** `actions` has `type(text)`, `run(data, label)` and `suggest(data)`, which gives choices. */
  constructor(form, actions) {
    this.#form = form;
    this.#actions = actions;
    form.addEventListener('submit', event => {
      event.preventDefault();
      this.#submit();
    });
    form.addEventListener('keydown', event => {
      if (event.key === 'Escape' && this.#command) {
        this.#showLine('', true);
      }
    });
  }

  /** The commands that can be typed from now on; what was begun is given up. */
  set commands(commands) {
    this.#commands = commands;
    this.#showLine('', false);
  }

  #showLine(text, takesFocus) {
    this.#command = null;
    this.#fields = [];
    const id = newId('line');
    const line = element('input', {id, type: 'text', class: 'line', placeholder: 'Type / for the commands', maxlength: '2000',
      oninput: () => this.#onLine(line, listbox)});
    const listbox = new Listbox(line, 'Commands', command => this.#begin(command, ''));
    line.value = text;
    this.#form.replaceChildren(
      element('label', {for: id, class: 'unseen'}, 'Message or command'),
      line,
      element('button', {type: 'submit', class: 'button primary'}, 'Send'),
      listbox.list);
    if (takesFocus) {
      line.focus();
    }
  }

  #onLine(line, listbox) {
    const typed = line.value;
    const begun = this.#commands
      .filter(command => typed.startsWith(`${command.label} `))
      .sort((a, b) => b.label.length - a.label.length)[0];
    if (begun) {
      this.#begin(begun, typed.slice(begun.label.length + 1));
      return;
    }
    const name = typed.slice(1).toLowerCase();
    const matching = typed.startsWith('/') ? this.#commands.filter(each => each.label.includes(name)) : [];
    listbox.open(matching, 0);
  }

  #begin(command, text) {
    this.#command = command;
    this.#fields = command.options.map(option => this.#field(option));
    this.#form.replaceChildren(element('fieldset', {},
      element('legend', {}, element('span', {class: 'command'}, command.label), ` ${command.description}`),
      element('div', {class: 'options'}, ...this.#fields.map(field => field.drawn)),
      element('div', {class: 'row end'},
        element('button', {type: 'button', class: 'button secondary', onclick: () => this.#showLine('', true)}, 'Cancel'),
        element('button', {type: 'submit', class: 'button primary'}, 'Send'))));
    const first = this.#fields[0];
    if (first && first.option.type === STRING) {
      first.input.value = text;
    }
    (first?.input ?? this.#form.querySelector('button[type=submit]')).focus();
    if (text !== '') {
      first?.input.dispatchEvent(new Event('input'));
    }
  }

  #field(option) {
    const id = newId('option');
    const attributes = {id, 'aria-describedby': `${id}-about`, required: option.required === true};
    const field = {option, input: this.#input(option, attributes)};
    const list = option.autocomplete ? [this.#suggestions(field)] : [];
    field.about = element('p', {id: `${id}-about`, class: 'hint'}, option.description);
    field.drawn = element('div', {class: 'option'},
      element('label', {for: id}, option.required ? option.name : `${option.name} (optional)`),
      field.input, ...list, field.about);
    return field;
  }

  #input(option, attributes) {
    switch (option.type) {
      case BOOLEAN:
        return element('select', attributes,
          element('option', {value: ''}, 'as usual'),
          element('option', {value: 'true'}, 'yes'),
          element('option', {value: 'false'}, 'no'));
      case ATTACHMENT:
        return element('input', {...attributes, type: 'file'});
      default:
        return element('input', {...attributes, type: 'text', maxlength: option.max_length ?? 6000});
    }
  }

  /** Asks for suggestions as one types; an answer that comes after a later question is dropped. */
  #suggestions(field) {
    const listbox = new Listbox(field.input, `Suggestions for ${field.option.name}`, choice => {
      field.input.value = choice.value;
    });
    let asked = 0;
    let pause;
    const ask = async () => {
      asked += 1;
      const number = asked;
      const choices = await this.#actions.suggest(commandData(this.#command, this.#typedOptions(field)));
      if (number === asked && document.activeElement === field.input) {
        listbox.open(choices.map(choice => ({label: choice.name, value: choice.value})));
      }
    };
    const askSoon = () => {
      clearTimeout(pause);
      pause = setTimeout(ask, TYPING_PAUSE_MILLIS);
    };
    field.input.addEventListener('input', askSoon);
    field.input.addEventListener('focus', askSoon);
    return listbox.list;
  }

  /** What is typed so far, with the field that is being typed into marked. */
  #typedOptions(focused) {
    return this.#fields
      .filter(field => field.option.type !== ATTACHMENT && (field === focused || field.input.value !== ''))
      .map(field => ({type: field.option.type, name: field.option.name, value: valueOf(field),
        ...(field === focused ? {focused: true} : {})}));
  }

  async #submit() {
    if (!this.#command) {
      this.#submitLine(this.#form.querySelector('.line'));
      return;
    }
    const wrong = this.#fields.filter(field => !check(field));
    if (wrong.length > 0) {
      wrong[0].input.focus();
      return;
    }
    const command = this.#command;
    const options = this.#typedOptions(null);
    const attachments = {};
    try {
      for (const field of this.#fields.filter(each => each.option.type === ATTACHMENT)) {
        const file = field.input.files[0];
        if (file) {
          const id = await sendFile(file);
          attachments[id] = {id, filename: file.name, size: file.size};
          options.push({type: ATTACHMENT, name: field.option.name, value: id});
        }
      }
    } catch (e) {
      this.#actions.fail(e);
      return;
    }
    this.#showLine('', true);
    this.#actions.run(commandData(command, options, attachments), command.label);
  }

  #submitLine(line) {
    const text = line.value.trim();
    if (text.startsWith('/')) {
      const command = this.#commands.find(each => each.label === text);
      if (command) {
        this.#begin(command, '');
      } else {
        line.setAttribute('aria-invalid', 'true');
        this.#actions.fail(new Error(`There is no command ${text.split(' ')[0]} for this role.`));
      }
    } else if (text !== '') {
      this.#showLine('', true);
      this.#actions.type(text);
    }
  }
}

function valueOf(field) {
  return field.option.type === BOOLEAN ? field.input.value === 'true' : field.input.value;
}

/** Whether a field can be sent; says why not. */
function check(field) {
  let fault = '';
  if (field.option.required && field.input.value.trim() === '') {
    fault = 'Please fill this in.';
  } else if (field.option.type === ATTACHMENT && field.input.files[0]?.size > MAX_FILE_BYTES) {
    fault = 'This file is larger than 1 MiB, the most that this page sends. Put it into the folder of the articles.';
  }
  field.input.setAttribute('aria-invalid', String(fault !== ''));
  field.about.textContent = fault || field.option.description;
  return fault === '';
}
