import { pause, Wire } from '../wire.mjs';

const MEGABYTE = 1_000_000;
/** Far above what comes and goes by itself, far below what was sent. */
const CEILING = 200 * MEGABYTE;
const FOR_SECONDS = 8;

/** The public asks for the whole stream a hundred times a second and never reads an answer. */
const attack = (sockets, burst) => ({
  name: `${sockets} sockets that do not read`,
  sends: `${burst} subscriptions at once and 100 a second for ${FOR_SECONDS} s, each from the start`,
  async run({ address, longestMeetingId: meetingId, figure, watchMemory }) {
    const before = await ended(figure);
    const memory = watchMemory();
    const wires = (await Promise.all(Array.from({ length: sockets }, () => Wire.open(address)))).filter(Boolean);
    wires.forEach((wire) => wire.stopReading());
    let sent = 0;
    const ask = (count) => {
      for (const wire of wires)
        for (let index = 0; index < count; index += 1)
          if (wire.emit('subscribe', { meetingId, after: 0 }, (sent += 1) % 1_000)) continue;
    };
    ask(burst);
    for (let tick = 0; tick < FOR_SECONDS * 10; tick += 1) {
      ask(10);
      await pause(100);
    }
    const grown = await memory.end();
    const closed = (await ended(figure)) - before;
    wires.forEach((wire) => wire.close());
    const faults = [];
    if (closed < wires.length) faults.push(`${wires.length - closed} of ${wires.length} may go on`);
    if (grown > CEILING) faults.push(`${Math.round(grown / MEGABYTE)} MB of memory, allowed are ${CEILING / MEGABYTE}`);
    return { answers: `${closed} of ${wires.length} sockets ended`, faults };
  },
});

const ended = async (figure) =>
  (await figure('gremia_sockets_closed_total', 'talks-too-much')) +
  (await figure('gremia_sockets_closed_total', 'does-not-read'));

export const few = attack(3, 200);
export const dozen = attack(12, 200);
