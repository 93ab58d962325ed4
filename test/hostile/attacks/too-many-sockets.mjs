import { Wire } from '../wire.mjs';

/** Documented defaults. */
const PER_PERSON = 30;
const PER_ADDRESS = 600;

/** As many sockets as can be opened, on one session and by the public; the members of the house still get in. */
export default {
  name: 'hundreds of sockets on one session and from one address',
  sends: '400 on one session, 700 of the public, then a member from the same address',
  async run({ address, accounts: [, account], memberCookie }) {
    const opened = { session: [], public: [] };
    for (let round = 0; round < 8; round += 1)
      opened.session.push(
        ...(await Promise.all(
          Array.from({ length: 50 }, () => Wire.open(address, { cookie: account.cookie, join: false })),
        )),
      );
    for (let round = 0; round < 14; round += 1)
      opened.public.push(...(await Promise.all(Array.from({ length: 50 }, () => Wire.open(address, { join: false })))));
    const member = await Wire.open(address, { cookie: memberCookie });
    // Those that join nothing are let go after a while, and their places are free for others.
    const [session, everybody] = [opened.session, opened.public].map(
      (wires) => wires.filter((wire) => wire?.isOpen).length,
    );
    for (const wire of [...opened.session, ...opened.public, member]) wire?.close();
    const faults = [];
    if (session > PER_PERSON) faults.push(`${session} on one session, allowed are ${PER_PERSON}`);
    if (everybody > PER_ADDRESS) faults.push(`${everybody} from one address, allowed are ${PER_ADDRESS}`);
    if (member === null || !(member.heard >= 2)) faults.push('a member behind the same address was kept out');
    return { answers: `let in: ${session} of 400, ${everybody} of 700, the member`, faults };
  },
};
