import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../root.mjs';

/** Limits on requests are not what is measured. */
const UNLIMITED = {
  RATE_REQUESTS: '1000000',
  RATE_HEAVY: '1000000',
  REFUSAL_SECONDS: '0',
  RATE_SIGN_IN_PER_LOGIN: '1000',
  RATE_SIGN_IN_PER_ADDRESS: '10000',
};

/** The built application as a process of its own, on a database that runs already. */
export async function startServer(databaseUrl, directory, settings) {
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    GREMIA_DATA: directory,
    PORT: '0',
    LOG_LEVEL: 'error',
    ...UNLIMITED,
    ...settings,
  };
  const api = fork(join(root, 'test/support/api-process.mjs'), { env });
  const [{ address }] = await once(api, 'message');
  return {
    address,
    stop: async () => {
      api.kill('SIGTERM');
      await once(api, 'exit');
    },
  };
}

/** Asks as a browser does: compressed, with a cookie once somebody has signed in. */
export class Reader {
  cookie = null;

  constructor(address) {
    this.address = address;
  }

  async signIn(login, password) {
    const response = await fetch(`${this.address}/api/v1/session`, {
      method: 'POST',
      headers: { origin: this.address, 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    });
    if (response.status !== 201) throw new Error(`signing in as ${login} was answered ${response.status}`);
    this.cookie = response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
    return this;
  }

  /** The answer, and the milliseconds until it was read. */
  async get(path) {
    const began = performance.now();
    const response = await fetch(`${this.address}${path}`, {
      headers: this.cookie === null ? {} : { cookie: this.cookie },
    });
    const text = await response.text();
    const milliseconds = performance.now() - began;
    if (response.status !== 200) throw new Error(`${path} was answered ${response.status}: ${text.slice(0, 200)}`);
    return { body: JSON.parse(text), milliseconds };
  }
}
