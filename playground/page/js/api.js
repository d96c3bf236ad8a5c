/** Calls to /control; every failure becomes an Error with words that can be shown. */

async function ask(path, options) {
  const response = await fetch(`control/${path}`, options);
  const body = await response.text();
  let data = null;
  try {
    data = body ? JSON.parse(body) : null;
  } catch {
    throw new Error(`${response.status} ${response.statusText}`);
  }
  if (!response.ok) throw new Error(data?.description ?? data?.detail ?? data?.error ?? `${response.status}`);
  return data;
}

const get = (path) => ask(path);
const post = (path, body = {}) =>
  ask(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

/** @param {number} id */
const chatPost = (id, act, body) => post(`chats/${id}/${act}`, body);

export const api = {
  state: () => get('state'),
  chat: (id) => get(`chats/${id}`),
  addPersona: (persona) => post('personas', persona),
  say: (id, message) => chatPost(id, 'say', message),
  press: (id, messageId, data) => chatPost(id, 'press', { message_id: messageId, data }),
  callback: (callbackId) => get(`callbacks/${encodeURIComponent(callbackId)}`),
  location: (id, place) => chatPost(id, 'location', place),
  contact: (id, phoneNumber) => chatPost(id, 'contact', { phone_number: phoneNumber }),
  madeUp: (id, kind, size) => chatPost(id, kind, { size }),
  edit: (id, messageId, text) => chatPost(id, 'edit', { message_id: messageId, text }),
  remove: (id, messageId) => chatPost(id, 'delete', { message_id: messageId }),
  clear: (id) => chatPost(id, 'clear'),
  block: (id) => chatPost(id, 'block'),
  unblock: (id) => chatPost(id, 'unblock'),
  read: (id) => chatPost(id, 'read'),
  moveClock: (move) => post('clock', move),
  faults: (faults) => post('faults', faults),
  limits: (limits) => post('limits', limits),
  calls: (since) => get(`calls?since=${since}`),

  /** @param {'photo'|'document'|'voice'|'sticker'} kind @param {File} file */
  upload(id, kind, file) {
    const form = new FormData();
    form.append('file', file, file.name);
    return ask(`chats/${id}/${kind}`, { method: 'POST', body: form });
  },
};
