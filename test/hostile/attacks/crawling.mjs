import { counted } from '../visitor.mjs';
import { Wire } from '../wire.mjs';

const MEGABYTE = 1_000_000;
const CEILING = 200 * MEGABYTE;
/** Documented default of LIVE_MEMORY_MB, and what is being read at the moment. */
const MOST_REMEMBERED = 160 * MEGABYTE;

/** Reads everything that is public, over HTTP and over sockets, as fast as it is let. */
export default {
  name: 'crawling all public journals',
  sends: 'every journal in pages by 10 visitors at once, then on 8 meetings a socket',
  async run({ address, anonymous, meetingIds, figure, watchMemory }) {
    const memory = watchMemory();
    const statuses = [];
    await Promise.all(
      anonymous.map(async (visitor) => {
        for (const id of meetingIds) {
          for (let after = 0; after !== null;) {
            const { status, body } = await visitor.get(`/api/v1/portal/meetings/${id}/journal?after=${after}`);
            statuses.push(status);
            after = status === 200 ? body.next : null;
          }
        }
      }),
    );
    const wires = (await Promise.all(meetingIds.map(() => Wire.open(address)))).filter((wire) => wire !== null);
    for (const wire of wires)
      for (const [id, meetingId] of meetingIds.entries()) wire.emit('subscribe', { meetingId, after: 0 }, id);
    await new Promise((wake) => setTimeout(wake, 2_000));
    wires.forEach((wire) => wire.close());
    const grown = await memory.end();
    const remembered = await figure('gremia_live_meetings_bytes');
    const faults = [];
    const strange = statuses.filter((status) => ![0, 200, 404, 429, 503].includes(status));
    if (strange.length > 0) faults.push(`answered ${counted(strange)}`);
    if (remembered > MOST_REMEMBERED) faults.push(`${Math.round(remembered / MEGABYTE)} MB of meetings are remembered`);
    if (grown > CEILING) faults.push(`${Math.round(grown / MEGABYTE)} MB of memory, allowed are ${CEILING / MEGABYTE}`);
    return { answers: counted(statuses), faults };
  },
};
