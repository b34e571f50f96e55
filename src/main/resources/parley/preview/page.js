// Wires the page: its switches, the input, the channel and the bot.

import {fetchSetup, fetchState, sendInteraction} from '/bot.js';
import {Channel} from '/channel.js';
import {messageCommandData, messageCommands, slashCommands} from '/command.js';
import {Composer} from '/composer.js';
import {Response} from '/response.js';

// Types of interactions.
const COMMAND = 2;
const COMPONENT = 3;
const AUTOCOMPLETE = 4;
const MODAL_SUBMIT = 5;

const STATE_INTERVAL_MILLIS = 3000;

const page = document.documentElement;
const roleSwitch = document.getElementById('role');
const localeSwitch = document.getElementById('locale');
let setup;
let nextState;

const channel = new Channel(document.getElementById('channel'), document.getElementById('elsewhere'), {
  use: (entry, customId, type, values) => useComponent(entry, customId, type, values),
  messageCommands: entry => messageCommands(setup.commands).map(name => [name, () => useMessage(name, entry)]),
});

const composer = new Composer(document.getElementById('composer'), {
  type: text => channel.addTyped(roleSwitch.value, text),
  run: (data, label) => interact(COMMAND, data, {caption: caption(label)}),
  suggest: async data => (await interact(AUTOCOMPLETE, data, {isSilent: true})).choices,
  fail: e => channel.addNotice(e.message),
});

function caption(what) {
  return `${roleSwitch.selectedOptions[0].text.replace(/^(?:a|the) (.)/, (_, first) => first.toUpperCase())} used ${what}`;
}

/** Sends an interaction and applies what comes back. */
async function interact(type, data, {caption: words, source, isComponent = false, isSilent = false} = {}) {
  const role = roleSwitch.value;
  const response = new Response(channel, {
    role,
    userId: setup.roles.find(each => each.name === role).id,
    caption: words,
    source,
    isComponent,
    submit: (customId, components) =>
      interact(MODAL_SUBMIT, {custom_id: customId, components}, {caption: caption('a form'), source}),
  });
  const interaction = {type, data, locale: localeSwitch.value, ...(source ? {message: source.json} : {})};
  try {
    await sendInteraction(role, interaction, part => (part.state ? showState(part.state) : response.take(part)));
  } catch (e) {
    if (!isSilent) {
      channel.addNotice(e.message);
    }
  }
  response.end();
  return response;
}

function useComponent(entry, customId, type, values) {
  entry.setBusy(true);
  const data = {custom_id: customId, component_type: type, ...(values ? {values} : {})};
  interact(COMPONENT, data, {source: entry, isComponent: true});
}

function useMessage(name, entry) {
  interact(COMMAND, messageCommandData(name, entry.json), {caption: caption(name)});
}

function showState(state) {
  const size = `${state.articles} articles, ${state.passages} passages; answers ${state.ranking}.`;
  const errors = state.errors === 0 ? '' : ` Errors in the articles: ${state.errors}; parley check lists them.`;
  const edits = setup.is_editing
    ? 'Moderators and the owner can change articles.'
    : 'Articles cannot be changed here; parley preview --edit lets them be.';
  document.getElementById('state').textContent = `${size}${errors} ${edits}`;
  clearTimeout(nextState);
  if (state.is_computing) {
    // Where the bot does not answer any more, the next question says so.
    nextState = setTimeout(() => fetchState().then(showState, () => {}), STATE_INTERVAL_MILLIS);
  }
}

function showRole() {
  const {permissions} = setup.roles.find(each => each.name === roleSwitch.value);
  composer.commands = slashCommands(setup.commands, permissions);
  channel.show(roleSwitch.value);
}

function follow(id, apply) {
  const control = document.getElementById(id);
  control.addEventListener('change', () => apply(control.value));
  apply(control.value);
}

async function start() {
  const theme = document.getElementById('theme');
  theme.value = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  follow('theme', value => { page.dataset.theme = value; });
  follow('width', value => { page.dataset.width = value; });
  follow('locale', value => { page.dataset.locale = value; });
  try {
    setup = await fetchSetup();
  } catch (e) {
    channel.addNotice(e.message);
    return;
  }
  showState(setup.state);
  roleSwitch.addEventListener('change', showRole);
  showRole();
  page.dataset.ready = 'true';
}

start();
