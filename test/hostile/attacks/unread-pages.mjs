import { pause, Wire } from '../wire.mjs';

const MEGABYTE = 1_000_000;
const SOCKETS = 100;
/** Far above what comes and goes by itself, far below what was sent. */
const CEILING = 200 * MEGABYTE;
/** Half a minute's patience, and some. */
const MOST_SECONDS = 50;

/** Asks slowly enough to keep every limit, and leaves what it gets unread. */
export default {
  name: 'sockets within every limit that leave pages unread',
  sends: `${SOCKETS} sockets, a page every 2 s each, until they are let go`,
  async run({ address, longestMeetingId: meetingId, watchMemory }) {
    const memory = watchMemory();
    const wires = (await Promise.all(Array.from({ length: SOCKETS }, () => Wire.open(address)))).filter(Boolean);
    wires.forEach((wire) => wire.stopReading());
    const buffered = () => wires.filter(({ isOpen }) => isOpen).length;
    let seconds = 0;
    for (; seconds < MOST_SECONDS && buffered() > 0; seconds += 2) {
      for (const wire of wires) wire.emit('subscribe', { meetingId, after: 0 }, seconds);
      await pause(2_000);
    }
    const grown = await memory.end();
    wires.forEach((wire) => wire.close());
    const faults = [];
    if (grown > CEILING) faults.push(`${Math.round(grown / MEGABYTE)} MB of memory, allowed are ${CEILING / MEGABYTE}`);
    return { answers: `${SOCKETS - buffered()} ended after ${seconds} s at most`, faults };
  },
};
