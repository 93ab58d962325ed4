import { randomUUID } from 'node:crypto';
import { pause, Wire } from '../wire.mjs';

const NESTED = `42/live,0["command",${'['.repeat(45_000)}${']'.repeat(45_000)}]`;
const KINDS = {
  'malformed commands': (wire, id) => wire.emit('command', { kind: 'nonsense' }, id),
  'unknown messages': (wire, id) => wire.emit('dropTable', {}, id),
  'meetings that there are not': (wire, id) => wire.emit('subscribe', { meetingId: randomUUID(), after: 0 }, id),
  heartbeats: (wire) => wire.send('3'),
  namespaces: (wire, id) => wire.send(`40/room-${id},`),
  'acknowledgements of nothing': (wire, id) => wire.send(`43/live,${id}[]`),
  'pings of the WebSocket': (wire) => wire.isOpen && (wire.webSocket.ping(), true),
  'nested JSON': (wire) => wire.send(NESTED),
  'binary attachments': (wire) => wire.send('4510-/live,0["command",{"_placeholder":true,"num":0}]'),
  'pieces of a message': (wire) => wire.isOpen && (wire.webSocket.send('x', { fin: false }), true),
};
const MANY = 10_000;
/** Of one connection one message is read at a time: a flood is read to the end of what is borne with. */
const PATIENCE_MILLISECONDS = 2_000;

/** Everything that is no message of ours, as much of it as is let through. */
export default {
  name: 'malformed messages and packets',
  sends: `up to ${MANY.toLocaleString('en-US')} each of ${Object.keys(KINDS).length} kinds, a new socket when one is ended`,
  async run({ address, accounts: [, account] }) {
    const faults = [];
    const most = [];
    for (const [kind, send] of Object.entries(KINDS)) {
      for (const cookie of [null, account.cookie]) {
        const wire = await Wire.open(address, { cookie });
        if (wire === null) continue;
        let sent = 0;
        while (sent < MANY && send(wire, sent)) {
          sent += 1;
          if (sent % 100 === 0) await pause(5);
        }
        for (let waited = 0; wire.isOpen && waited < PATIENCE_MILLISECONDS; waited += 50) await pause(50);
        if (wire.isOpen) faults.push(`${kind}: still heard after ${sent}`);
        most.push(sent);
        wire.close();
      }
    }
    return { answers: `ended after ${Math.min(...most)} to ${Math.max(...most)} messages`, faults };
  },
};
