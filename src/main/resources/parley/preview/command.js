// The commands as they are registered with Discord, in the form the input needs.

const CHAT_INPUT = 1;
const MESSAGE = 3;
const SUBCOMMAND = 1;
export const STRING = 3;
export const BOOLEAN = 5;
export const ATTACHMENT = 11;
const ADMINISTRATOR = 1n << 3n;

/** Slash commands, each sub-command by itself: {label, description, command, subcommand, options}. */
export function slashCommands(payload, permissions) {
  return payload
    .filter(command => command.type === CHAT_INPUT && mayUse(command, permissions))
    .flatMap(command => {
      const inner = (command.options ?? []).filter(option => option.type === SUBCOMMAND);
      return inner.length === 0
        ? [slashCommand(command, null)]
        : inner.map(subcommand => slashCommand(command, subcommand));
    });
}

/** Names of the commands in the menu of a message. */
export function messageCommands(payload) {
  return payload.filter(command => command.type === MESSAGE).map(command => command.name);
}

/** What Discord hides from those without the permissions; the bot refuses it as well. */
function mayUse(command, permissions) {
  const needed = BigInt(command.default_member_permissions ?? 0);
  const held = BigInt(permissions);
  return (held & ADMINISTRATOR) !== 0n || (held & needed) === needed;
}

function slashCommand(command, subcommand) {
  return {
    label: subcommand ? `/${command.name} ${subcommand.name}` : `/${command.name}`,
    description: (subcommand ?? command).description,
    command: command.name,
    subcommand: subcommand?.name ?? null,
    options: (subcommand ?? command).options ?? [],
  };
}

/** The data of an interaction from options as they are sent. */
export function commandData(slash, options, attachments = {}) {
  const inner = slash.subcommand ? [{type: SUBCOMMAND, name: slash.subcommand, options}] : options;
  return {
    type: CHAT_INPUT,
    name: slash.command,
    options: inner,
    ...(Object.keys(attachments).length > 0 ? {resolved: {attachments}} : {}),
  };
}

/** The data of an interaction with a message. */
export function messageCommandData(name, message) {
  return {type: MESSAGE, name, target_id: message.id, resolved: {messages: {[message.id]: message}}};
}
