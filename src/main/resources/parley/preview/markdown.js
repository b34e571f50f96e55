// Draws Discord's Markdown as elements: the part of it that the bot writes, and what people type.

import {element} from '/element.js';

/** Deeper nesting is shown as it was written. */
const MAX_DEPTH = 12;

const NAMES = {101: 'Person', 102: 'Moderator', 103: 'Owner'};

/** What stands in a line, first match wins. Each rule gets its match and draws inner text by `draw`. */
const INLINE = [
  [/\\([^0-9A-Za-z\s])/y, match => match[1]],
  [/(`+)([^]*?[^`])\1(?!`)/y, match => element('code', {}, match[2].trim())],
  [/<(https?:\/\/[^\s>]+)>/y, match => link(match[1], [match[1]])],
  [/<t:(-?\d{1,13})(?::([tTdDfFR]))?>/y, match => moment(Number(match[1]), match[2] ?? 'f')],
  [/<@!?(\d{1,20})>/y, match => mention(`@${NAMES[match[1]] ?? 'somebody'}`)],
  [/<\/([^:>\n]{1,100}):\d{1,20}>/y, match => mention(`/${match[1]}`)],
  [/\*\*((?:\\[^]|[^\\])+?)\*\*(?!\*)/y, (match, draw) => element('strong', {}, ...draw(match[1]))],
  [/__((?:\\[^]|[^\\])+?)__(?!_)/y, (match, draw) => element('u', {}, ...draw(match[1]))],
  [/~~((?:\\[^]|[^\\])+?)~~/y, (match, draw) => element('s', {}, ...draw(match[1]))],
  [/\|\|((?:\\[^]|[^\\])+?)\|\|/y, (match, draw) => spoiler(draw(match[1]))],
  [/\*(?=\S)((?:\\[^]|\*\*|[^*\\])+?)(?<!\s)\*(?!\*)/y, (match, draw) => element('em', {}, ...draw(match[1]))],
  [/_(?=\S)((?:\\[^]|__|[^_\\])+?)_(?![0-9A-Za-z_])/y, (match, draw) => element('em', {}, ...draw(match[1]))],
  [/\[((?:\\[^]|[^\[\]\\\n])+)\]\(<?(https?:\/\/[^\s()<>]+)>?(?: "[^"\n]*")?\)/y,
    (match, draw) => link(match[2], draw(match[1]))],
  [/https?:\/\/[^\s<]+[^\s<.,:;"'\])]/y, match => link(match[0], [match[0]])],
];

const BLOCK_START = /^(?:#{1,3} |-# |>>> |> |```| {0,8}(?:[-*]|\d{1,9}\.) )/;

/** Draws a text of several lines. */
export function drawMarkdown(text) {
  const blocks = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length;) {
    at = drawBlock(lines, at, blocks);
  }
  return blocks;
}

/** Draws a text of one line, such as the title of an embed. */
export function drawLine(text) {
  return drawInline(text, 0);
}

/** Draws the block that begins at a line; returns the line after it. */
function drawBlock(lines, at, blocks) {
  const line = lines[at];
  const fence = /^```([\w+-]*)$/.exec(line);
  const fenceEnd = fence ? lines.findIndex((each, index) => index > at && each.trim() === '```') : -1;
  if (fenceEnd > 0) {
    blocks.push(codeBlock(fence[1], lines.slice(at + 1, fenceEnd)));
    return fenceEnd + 1;
  }
  const inOneLine = /^```(.+)```$/.exec(line);
  if (inOneLine) {
    blocks.push(codeBlock('', [inOneLine[1]]));
    return at + 1;
  }
  const heading = /^(#{1,3}) +(.+)$/.exec(line);
  if (heading) {
    // Levels of the page's own headings are not used up by a message.
    blocks.push(element('div', {role: 'heading', 'aria-level': heading[1].length + 3,
      class: `heading-${heading[1].length}`}, ...drawLine(heading[2])));
    return at + 1;
  }
  if (line.startsWith('-# ')) {
    blocks.push(element('small', {class: 'subtext'}, ...drawLine(line.slice(3))));
    return at + 1;
  }
  if (line.startsWith('>>> ')) {
    blocks.push(element('blockquote', {}, ...drawMarkdown([line.slice(4), ...lines.slice(at + 1)].join('\n'))));
    return lines.length;
  }
  if (line.startsWith('> ')) {
    const end = endOf(lines, at, each => each.startsWith('> '));
    blocks.push(element('blockquote', {},
      ...drawMarkdown(lines.slice(at, end).map(each => each.slice(2)).join('\n'))));
    return end;
  }
  if (/^ {0,8}(?:[-*]|\d{1,9}\.) \S/.test(line)) {
    return drawList(lines, at, blocks);
  }
  const end = Math.max(at + 1, endOf(lines, at, each => !BLOCK_START.test(each)));
  blocks.push(element('p', {}, ...drawLine(lines.slice(at, end).join('\n'))));
  return end;
}

function endOf(lines, at, belongs) {
  let end = at;
  while (end < lines.length && belongs(lines[end])) {
    end += 1;
  }
  return end;
}

function drawList(lines, at, blocks) {
  const isOrdered = /^ *\d/.test(lines[at]);
  const item = isOrdered ? /^( {0,8})(\d{1,9})\. (.*)$/ : /^( {0,8})[-*] (.*)$/;
  const end = endOf(lines, at, each => item.test(each));
  const list = element(isOrdered ? 'ol' : 'ul', isOrdered ? {start: item.exec(lines[at])[2]} : {});
  for (const line of lines.slice(at, end)) {
    const match = item.exec(line);
    list.append(element('li', {class: match[1].length > 0 ? 'inner' : false}, ...drawLine(match.at(-1))));
  }
  blocks.push(list);
  return end;
}

function drawInline(text, depth) {
  const nodes = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const found = depth < MAX_DEPTH ? firstMatch(text, at) : null;
    if (!found) {
      plain += text[at];
      at += 1;
      continue;
    }
    const [match, draw] = found;
    const drawn = draw(match, inner => drawInline(inner, depth + 1));
    at += match[0].length;
    if (typeof drawn === 'string') {
      plain += drawn;
    } else {
      nodes.push(...lineBreaks(plain), drawn);
      plain = '';
    }
  }
  nodes.push(...lineBreaks(plain));
  return nodes;
}

function firstMatch(text, at) {
  // An underscore inside a word starts nothing.
  const isInWord = text[at] === '_' && text[at + 1] !== '_' && /[0-9A-Za-z]/.test(text[at - 1] ?? '');
  for (const [pattern, draw] of isInWord ? [] : INLINE) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) {
      return [match, draw];
    }
  }
  return null;
}

function lineBreaks(text) {
  return text.split('\n').flatMap((line, index) => index === 0 ? [line] : [element('br'), line])
    .filter(each => each !== '');
}

function link(address, label) {
  return element('a', {href: address, target: '_blank', rel: 'noopener noreferrer'}, ...label);
}

function mention(name) {
  return element('span', {class: 'mention'}, name);
}

function spoiler(content) {
  return element('details', {class: 'spoiler'}, element('summary', {}, 'Spoiler'), ...content);
}

function codeBlock(language, lines) {
  const block = element('pre', {tabindex: '0', 'aria-label': 'Text as it is'});
  for (const line of lines) {
    const kind = language !== 'diff' ? false : line.startsWith('+') ? 'added' : line.startsWith('-') ? 'removed' : false;
    block.append(element('span', {class: kind}, line), '\n');
  }
  return block;
}

function moment(seconds, style) {
  const date = new Date(seconds * 1000);
  const formats = {
    t: {timeStyle: 'short'},
    T: {timeStyle: 'medium'},
    d: {dateStyle: 'short'},
    D: {dateStyle: 'long'},
    f: {dateStyle: 'long', timeStyle: 'short'},
    F: {dateStyle: 'full', timeStyle: 'short'},
  };
  const locale = document.documentElement.dataset.locale || 'en-GB';
  const text = style === 'R' ? relative(date, locale) : new Intl.DateTimeFormat(locale, formats[style]).format(date);
  return element('time', {datetime: date.toISOString()}, text);
}

function relative(date, locale) {
  const seconds = (date - Date.now()) / 1000;
  const units = [['year', 31536000], ['month', 2592000], ['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];
  const [unit, size] = units.find(([, each]) => Math.abs(seconds) >= each) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locale, {numeric: 'auto'}).format(Math.round(seconds / size), unit);
}
