import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { openVote } from './ballots.mjs';
import { builtLib } from './built-lib.mjs';
import { LiveLine } from './live-line.mjs';

const { initialState, replay, STATE_FORM, upcast } = builtLib('meeting');

/** Sockets that are opened at the same time: as many as a browser's worth of people, not one after another. */
const AT_ONCE = 50;

/**
 * A council that votes until its journal has so many entries: everybody votes in each vote, and each is announced.
 *
 * @returns the meeting, the sessions of its members, how many entries there are, and what closes it
 */
export async function longMeeting(application, members, entries) {
  const vote = await openVote(application, members);
  const { meetingId, clerk, lines, cookies } = vote;
  const act = (line, kind, rest = {}) => line.must('command', { commandId: randomUUID(), meetingId, kind, ...rest });
  let voteId = vote.voteId;
  for (let count = members; count < entries; count += members + 3) {
    await Promise.all(
      lines.map((line, index) => act(line, 'cast-ballot', { voteId, choice: index % 3 ? 'yes' : 'no' })),
    );
    await act(clerk, 'close-vote', { voteId });
    await act(clerk, 'announce-result', { voteId, carried: true });
    voteId = randomUUID();
    const subject = { kind: 'free', question: `Messung ${count}` };
    await act(clerk, 'open-vote', { voteId, itemId: vote.itemId, subject });
  }
  const { head } = await clerk.must('subscribe', { meetingId, after: 0 });
  return { meetingId, cookies, head, close: vote.close };
}

/** Folds pages into the state as a page of the web does. */
const folded = (state, entries) =>
  replay(
    state,
    entries.map(({ at, actor, event }) => ({ at, actor, event: upcast(event) })),
  );

async function readPages(line, meetingId, from, state) {
  let after = from;
  let known = state;
  while (after !== null) {
    const page = await line.must('subscribe', { meetingId, after });
    known = folded(known, page.entries);
    after = page.next;
  }
  return known;
}

/**
 * Joins a meeting as a page of the web does.
 *
 * @param way `pages`: reads every entry; `snapshot`: what they have come to, and the tail
 * @returns characters that came, and milliseconds until the state is there
 */
export async function join(address, cookie, meetingId, way) {
  const began = performance.now();
  const line = await LiveLine.connect(address, cookie);
  try {
    if (way === 'pages') await readPages(line, meetingId, 0, initialState);
    else {
      await line.must('subscribe', { meetingId, after: 0 });
      const { snapshot } = await line.must('snapshot', { meetingId, form: STATE_FORM });
      const state = JSON.parse(gunzipSync(Buffer.from(snapshot.state, 'base64')).toString());
      await readPages(line, meetingId, snapshot.seq, state);
    }
    return { milliseconds: performance.now() - began, characters: line.received };
  } finally {
    line.close();
  }
}

/** So many join at once; each comes `AT_ONCE` at a time from a client that does the folding of all of them, too. */
export async function stormOf(count, address, cookies, meetingId, way) {
  const began = performance.now();
  const waiting = Array.from({ length: count }, (_, index) => cookies[index % cookies.length]);
  const joined = [];
  const joinOneByOne = async () => {
    for (let cookie = waiting.pop(); cookie !== undefined; cookie = waiting.pop())
      joined.push(await join(address, cookie, meetingId, way));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, joinOneByOne));
  return { milliseconds: performance.now() - began, joined: joined.length };
}
