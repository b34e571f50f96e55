// The messages of the channel, newest last. A private one is shown to the role it was made for.

import {element} from '/element.js';
import {drawMarkdown} from '/markdown.js';
import {menuButton} from '/menu.js';
import {drawMessage} from '/message.js';

const EPHEMERAL = 1 << 6;
const NAMES = {person: 'Person', moderator: 'Moderator', owner: 'Owner'};

export class Channel {
  #log;
  #elsewhere;
  #entries = [];
  #lastId = 0;

  /** `actions` has `use(entry, customId, type, values)` and `messageCommands(entry)`, a list of [label, action]. */
  constructor(log, elsewhere, actions) {
    this.#log = log;
    this.#elsewhere = elsewhere;
    this.actions = actions;
    this.role = 'person';
  }

  /** Shows what a role sees. */
  show(role) {
    this.role = role;
    let hidden = 0;
    for (const entry of this.#entries) {
      entry.element.hidden = entry.isEphemeral && entry.role !== role;
      hidden += entry.element.hidden ? 1 : 0;
    }
    this.#elsewhere.hidden = hidden === 0;
    this.#elsewhere.textContent = hidden === 1
      ? 'One message is private to another role.'
      : `${hidden} messages are private to another role.`;
  }

  /** What somebody typed. */
  addTyped(role, text) {
    this.#add(new Entry(this, role, {id: this.#newId(), content: text}, {isTyped: true}));
  }

  /** A message of the bot, caused by a role; `caption` says by what. */
  addMessage(role, json, file, caption, requesterId) {
    const metadata = requesterId ? {interaction_metadata: {user: {id: requesterId}}} : {};
    const entry = new Entry(this, role, {...json, ...metadata, id: this.#newId()}, {file, caption});
    this.#add(entry);
    return entry;
  }

  /** A sentence of the page itself. */
  addNotice(text) {
    this.#append(element('p', {class: 'notice'}, text));
  }

  remove(entry) {
    this.#entries = this.#entries.filter(each => each !== entry);
    const hadFocus = entry.element.contains(document.activeElement);
    entry.element.remove();
    if (hadFocus) {
      this.#log.focus();
    }
  }

  #newId() {
    this.#lastId += 1;
    return String(5000 + this.#lastId);
  }

  #add(entry) {
    this.#entries.push(entry);
    entry.draw();
    this.#append(entry.element);
    this.show(this.role);
  }

  #append(child) {
    document.getElementById('welcome')?.remove();
    this.#log.append(child);
    child.scrollIntoView({block: 'nearest'});
  }
}

class Entry {
  #channel;
  #file;
  #caption;
  #isTyped;

  constructor(channel, role, json, {file, caption, isTyped = false}) {
    this.#channel = channel;
    this.role = role;
    this.json = json;
    this.#file = file;
    this.#caption = caption;
    this.#isTyped = isTyped;
    this.element = element('article', {class: 'message', tabindex: '-1'});
  }

  get isEphemeral() {
    return ((this.json.flags ?? 0) & EPHEMERAL) !== 0;
  }

  /** Puts other content in its place; who sees it stays as it is. */
  replace(json, file) {
    const {id, flags, interaction_metadata: metadata} = this.json;
    this.json = {...json, id, ...(flags ? {flags} : {}), ...(metadata ? {interaction_metadata: metadata} : {})};
    this.#file = file;
    this.draw();
    this.element.scrollIntoView({block: 'nearest'});
  }

  /** Shows that the bot works on it. */
  setBusy(isBusy) {
    this.element.setAttribute('aria-busy', String(isBusy));
  }

  draw() {
    const hadFocus = this.element.contains(document.activeElement);
    const author = this.#isTyped ? NAMES[this.role] : 'Parley';
    this.element.setAttribute('aria-label', this.isEphemeral ? `${author}, private message` : `${author}, message`);
    this.element.classList.toggle('private', this.isEphemeral);
    const {button, menu, open} = menuButton('Actions on this message', this.#menu());
    this.element.replaceChildren(
      ...(this.#caption ? [element('p', {class: 'caption'}, this.#caption)] : []),
      element('div', {class: this.#isTyped ? 'avatar typed' : 'avatar', 'aria-hidden': 'true'}, author[0]),
      element('div', {class: 'author'}, author, ...(this.#isTyped ? [] : [' ', element('span', {class: 'tag'}, 'bot')])),
      button,
      menu,
      element('div', {class: 'body'}, ...this.#body()));
    this.element.oncontextmenu = event => {
      if (!event.target.closest('a')) {
        event.preventDefault();
        open();
      }
    };
    if (this.isEphemeral) {
      this.element.append(element('p', {class: 'only-you'}, 'Only you can see this \u00b7 ',
        element('button', {type: 'button', class: 'plain', onclick: () => this.#channel.remove(this)}, 'Dismiss')));
    }
    this.setBusy(false);
    if (hadFocus) {
      this.element.focus();
    }
  }

  #body() {
    return this.#isTyped
      ? [element('div', {class: 'text'}, ...drawMarkdown(this.json.content))]
      : drawMessage(this.json, this.#file, (...used) => this.#channel.actions.use(this, ...used));
  }

  #menu() {
    return [...this.#channel.actions.messageCommands(this), ['Show its JSON', () => this.#showJson()]];
  }

  #showJson() {
    this.element.querySelector('pre.json')?.remove();
    const shown = element('pre', {class: 'json', tabindex: '0', 'aria-label': 'JSON of the message'},
      JSON.stringify(this.json, null, 2));
    this.element.append(shown);
    shown.focus();
  }
}
