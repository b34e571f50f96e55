// Talks to the bot: an interaction goes out, parts of its response come in, one JSON object a line.

const GONE = 'The bot does not answer. Is parley preview still running? If it was started again, open the address it printed.';

/** The commands, the roles and the state. */
export async function fetchSetup() {
  return (await request('/setup')).json();
}

/** What is served, and how it is ranked by now. */
export async function fetchState() {
  return (await request('/state')).json();
}

/** Sends a file, as it is sent with a command; its id. */
export async function sendFile(file) {
  const response = await request('/files', {
    method: 'POST',
    headers: {'Content-Type': 'application/octet-stream'},
    body: file,
  });
  return (await response.json()).id;
}

/** Sends an interaction in a role; each part of the response is handed over as it comes. */
export async function sendInteraction(role, interaction, take) {
  const response = await request('/interactions', {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({as: role, interaction}),
  });
  const lines = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let read = await lines.read(); !read.done; read = await lines.read()) {
    const parts = (rest + read.value).split('\n');
    rest = parts.pop();
    parts.forEach(part => take(JSON.parse(part)));
  }
}

async function request(path, options = {}) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Error(GONE);
  }
  if (!response.ok) {
    throw new Error((await response.text()).trim());
  }
  return response;
}
