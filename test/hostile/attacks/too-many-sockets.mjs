import { Wire } from '../wire.mjs';

/** Documented defaults. */
const PER_PERSON = 30;
const PER_ADDRESS = 600;

/**
 * Opens 50 at a time. Those that join nothing are let go after a while and their places are free for others, so what
 * counts is how many were open at any one time.
 */
async function openMany(rounds, open) {
  const wires = [];
  let most = 0;
  for (let round = 0; round < rounds; round += 1) {
    wires.push(...(await Promise.all(Array.from({ length: 50 }, open))));
    most = Math.max(most, wires.filter((wire) => wire?.isOpen).length);
  }
  return { wires, most };
}

/** As many sockets as can be opened, on one session and by the public; the members of the house still get in. */
export default {
  name: 'hundreds of sockets on one session and from one address',
  sends: '400 on one session, 700 of the public, then a member from the same address',
  async run({ address, accounts: [, account], memberCookie }) {
    const ofSession = await openMany(8, () => Wire.open(address, { cookie: account.cookie, join: false }));
    const ofPublic = await openMany(14, () => Wire.open(address, { join: false }));
    const member = await Wire.open(address, { cookie: memberCookie });
    const { most: session } = ofSession;
    const { most: everybody } = ofPublic;
    for (const wire of [...ofSession.wires, ...ofPublic.wires, member]) wire?.close();
    const faults = [];
    if (session > PER_PERSON) faults.push(`${session} on one session, allowed are ${PER_PERSON}`);
    if (everybody > PER_ADDRESS) faults.push(`${everybody} from one address, allowed are ${PER_ADDRESS}`);
    if (member === null || !(member.heard >= 2)) faults.push('a member behind the same address was kept out');
    return { answers: `open at once: ${session} of 400, ${everybody} of 700, the member`, faults };
  },
};
