import { Agent, request as httpRequest } from 'node:http';

/** Nobody waits longer for an answer: it counts as none. */
const PATIENCE_MILLISECONDS = 180_000;

/** One who sends requests, as a program does that keeps to nothing: with or without an account, spelled as it likes. */
export class Visitor {
  #agent;
  cookie = null;
  csrfToken = null;

  /** @param connections whether they are used again, and how many there are at most */
  constructor(address, connections = { keepAlive: true, maxSockets: 50 }) {
    this.#agent = new Agent(connections);
    this.address = address;
    this.origin = address;
  }

  async signIn(login, password) {
    const { status, body } = await this.send('POST', '/api/v1/session', { json: { login, password } });
    if (status === 201) this.csrfToken = body.csrfToken;
    return status;
  }

  /** @returns {Promise<{ status: number, body: any }>} status 0: no answer */
  send(method, path, { json, raw, headers = {}, patience = PATIENCE_MILLISECONDS } = {}) {
    const content = raw ?? (json === undefined ? undefined : JSON.stringify(json));
    const own = {
      origin: this.origin,
      ...(this.cookie === null ? {} : { cookie: this.cookie }),
      ...(this.csrfToken === null ? {} : { 'x-csrf-token': this.csrfToken }),
      ...(content === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(content) }),
    };
    return new Promise((resolve) => {
      const { hostname, port } = new URL(this.address);
      const options = { method, path, hostname, port, agent: this.#agent, timeout: patience };
      const request = httpRequest({ ...options, headers: { ...own, ...headers } }, (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', () => resolve({ status: 0, body: null }));
        response.on('end', () => {
          for (const set of response.headers['set-cookie'] ?? []) this.cookie = set.split(';', 1)[0];
          resolve({ status: response.statusCode, body: parse(Buffer.concat(chunks).toString()) });
        });
      });
      request.on('timeout', () => request.destroy());
      request.on('error', () => resolve({ status: 0, body: null }));
      request.end(content);
    });
  }

  get(path, options) {
    return this.send('GET', path, options);
  }

  post(path, json, options = {}) {
    return this.send('POST', path, { json, ...options });
  }

  leave() {
    this.#agent.destroy();
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** How often each answer came: `401 ×10, 429 ×140`. */
export function counted(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => (count === 1 ? `${value}` : `${value} ×${count}`)).join(', ');
}
