import { counted, Visitor } from '../visitor.mjs';

const MANY = 1_800;
const AT_ONCE = 100;

/** What is refused is counted as well: else refusing could be asked for without end. */
export default {
  name: 'requests that are refused, without end',
  sends: `${MANY} POST without Origin from one address, ${AT_ONCE} at once`,
  async run({ address }) {
    const visitor = new Visitor(address, { keepAlive: true, maxSockets: AT_ONCE });
    const statuses = [];
    for (let sent = 0; sent < MANY; sent += AT_ONCE) {
      const answers = await Promise.all(
        Array.from({ length: AT_ONCE }, () =>
          visitor.send('POST', '/api/v1/papers', { json: {}, headers: { origin: 'https://example.org' } }),
        ),
      );
      statuses.push(...answers.map(({ status }) => status));
    }
    visitor.leave();
    const faults = [];
    if (!statuses.includes(429)) faults.push('never asked to wait');
    if (statuses.some((status) => status !== 0 && (status < 400 || status > 499)))
      faults.push('something was let through');
    return { answers: counted(statuses), faults };
  },
};
