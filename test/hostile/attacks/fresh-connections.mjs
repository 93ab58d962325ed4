import { counted, Visitor } from '../visitor.mjs';

const MANY = 3_000;
const AT_ONCE = 100;
const LEAVES_AFTER_MILLISECONDS = 100;

/**
 * Whoever is made to wait on one connection opens the next one: some wait for their answers, others leave and come
 * again.
 */
export default {
  name: 'refused requests, each over a connection of its own',
  sends: `${MANY} POST without Origin, ${AT_ONCE} at once; every second one leaves after ${LEAVES_AFTER_MILLISECONDS} ms`,
  async run({ address, memberCookie }) {
    const visitor = new Visitor(address, { keepAlive: false, maxSockets: AT_ONCE });
    const member = new Visitor(address, { keepAlive: false });
    member.cookie = memberCookie;
    const statuses = [];
    const ofMember = [];
    let sent = 0;
    const sendOn = async (_, index) => {
      const patience = index % 2 === 0 ? undefined : LEAVES_AFTER_MILLISECONDS;
      while ((sent += 1) <= MANY) {
        if (sent % (MANY / 10) === 0) ofMember.push((await member.get('/api/v1/session')).status);
        const headers = { origin: 'https://example.org' };
        statuses.push((await visitor.send('POST', '/api/v1/papers', { json: {}, headers, patience })).status);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sendOn));
    ofMember.push((await member.get('/api/v1/session')).status);
    visitor.leave();
    member.leave();
    const faults = [];
    if (statuses.some((status) => status !== 0 && (status < 400 || status > 499)))
      faults.push('something was let through');
    if (ofMember.some((status) => status !== 200))
      faults.push(`a member behind the same address was answered ${counted(ofMember)}`);
    return { answers: counted(statuses), faults };
  },
};
