import { counted } from '../visitor.mjs';

/** Documented: so many attempts for one login in five minutes. */
const ALLOWED = 10;
const ATTEMPTS = 25;

/** Every way in which an address, a login or a message may be spelled and still mean signing in. */
const WAYS = {
  plain: (send, login) => send('/api/v1/session', { json: { login, password: 'falsch' } }),
  slash: (send, login) => send('/api/v1/session/', { json: { login, password: 'falsch' } }),
  'capital API': (send, login) => send('/API/v1/session', { json: { login, password: 'falsch' } }),
  'capital session': (send, login) => send('/api/v1/Session', { json: { login, password: 'falsch' } }),
  escaped: (send, login) => send('/api/v1/%73ession', { json: { login, password: 'falsch' } }),
  'two slashes': (send, login) => send('//api/v1/session', { json: { login, password: 'falsch' } }),
  query: (send, login) => send('/api/v1/session?x=1', { json: { login, password: 'falsch' } }),
  'login with blanks': (send, login) => send('/api/v1/session', { json: { login: ` ${login} `, password: 'falsch' } }),
  'capital login': (send, login) =>
    send('/api/v1/session', { json: { login: login.toUpperCase(), password: 'falsch' } }),
  'login in the query': (send, login) =>
    send(`/api/v1/session?login=${login}&password=falsch`, { json: { login: ['x'], password: ['x'] } }),
  form: (send, login) =>
    send('/api/v1/session', {
      raw: `login=${login}&password=falsch`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
};

/** Guessing one password in as many spellings as there are. */
export default {
  name: 'guessing a password in every spelling',
  sends: `${ATTEMPTS} attempts at once × ${Object.keys(WAYS).length} spellings for one login, then the right one in each`,
  async run({ newVisitor, victim: { login, password } }) {
    const visitor = newVisitor();
    const send = (path, options) => visitor.send('POST', path, options);
    const statuses = [];
    for (const way of Object.values(WAYS))
      statuses.push(
        ...(await Promise.all(Array.from({ length: ATTEMPTS }, () => way(send, login)))).map(({ status }) => status),
      );
    const tried = statuses.filter((status) => status === 401).length;
    const faults = [];
    if (tried > ALLOWED) faults.push(`${tried} passwords were tried, ${ALLOWED} are allowed`);
    if (!statuses.includes(429)) faults.push('never asked to wait');
    const right = [
      ['/api/v1/session', { json: { login, password } }],
      ['/api/v1/session/', { json: { login, password } }],
      ['/API/v1/session', { json: { login, password } }],
      [`/api/v1/session?login=${login}&password=${password}`, { json: {} }],
      [`/api/v1/session?login=${login}&password=${password}`, { json: { login: ['x'], password: ['x'] } }],
    ];
    for (const [path, options] of right)
      if ((await send(path, options)).status === 201)
        faults.push(`${path.split('?')[0]} let the right one in after all`);
    visitor.leave();
    return { answers: counted(statuses), faults };
  },
};
