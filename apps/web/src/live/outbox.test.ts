import { LONGEST_MESSAGE, type CommandAnswer, type CommandInput } from '@gremia/contracts';
import { ApiProblem } from '../api/api-problem';
import { Hall, MEETING } from '../testing/hall';
import { liveSocket, type LiveSocket } from './live-socket';
import { Outbox } from './outbox';

const ANSWER: CommandAnswer = { ok: true, seq: 7, leafHash: '00' };
const remark = (length: number) => ({ kind: 'note-remark', itemId: null, text: 'ü'.repeat(length) }) as const;
/** In letters of two bytes each. */
const TOO_LONG = LONGEST_MESSAGE / 2;

describe('what is sent in a meeting', () => {
  let hall: Hall;
  let socket: LiveSocket;
  let posted: CommandInput[];
  let answers: (() => Promise<CommandAnswer>)[];
  let outbox: Outbox;
  beforeEach(async () => {
    hall = await Hall.open();
    socket = liveSocket(hall.origin);
    await new Promise<void>((connected) => socket.once('connect', connected).connect());
    posted = [];
    answers = [];
    const nobody = (): void => undefined;
    outbox = new Outbox(
      MEETING,
      socket,
      { changed: nobody, acknowledged: nobody, refused: nobody, lineDead: nobody },
      undefined,
      (command) => {
        posted.push(command);
        return answers.shift()?.() ?? Promise.resolve(ANSWER);
      },
    );
  });
  afterEach(async () => {
    outbox.stop();
    socket.disconnect();
    await hall.close();
  });

  it('goes over the socket while it fits into one message', async () => {
    await outbox.send(remark(1_000), true);
    expect([hall.commands.length, posted.length]).toEqual([1, 0]);
  });

  it('goes over HTTP when it is too long for one, and leaves the line open', async () => {
    expect(await outbox.send(remark(TOO_LONG), true)).toEqual(ANSWER);
    expect(posted).toMatchObject([{ kind: 'note-remark', meetingId: MEETING }]);
    await outbox.send(remark(10), true);
    expect([hall.commands.length, socket.connected]).toEqual([1, true]);
  });

  it('keeps its id when the server could not be reached, and is not sent twice at the same time', async () => {
    const offline = new ApiProblem('offline', 'Keine Verbindung.', 0);
    let refuse: (reason: Error) => void = () => undefined;
    answers.push(() => new Promise((_, reject) => (refuse = reject)));
    const sent = outbox.send(remark(TOO_LONG), true);
    outbox.resend();
    expect(posted).toHaveLength(1);
    refuse(offline);
    expect(await sent).toEqual(ANSWER);
    expect(posted).toHaveLength(2);
    expect(posted[1]?.commandId).toBe(posted[0]?.commandId);
  });

  it('says what the server has refused', async () => {
    answers.push(() => Promise.reject(new ApiProblem('merge-conflict', 'Das passt nicht.', 409)));
    await expect(outbox.send(remark(TOO_LONG), true)).rejects.toMatchObject({ detail: 'Das passt nicht.' });
    expect(outbox.pending).toEqual([]);
  });
});
