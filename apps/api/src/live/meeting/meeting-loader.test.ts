import { setImmediate as turn } from 'node:timers/promises';
import type { JournalEntry } from '../../platform/journal/journal-entry';
import { MeetingLoader } from './meeting-loader';

const entry = (seq: number): JournalEntry => ({
  meetingId: 'm',
  seq,
  at: '2026-11-25T16:00:00.000Z',
  actor: null,
  audience: 'public',
  event: { kind: 'remark-noted', itemId: null, text: `Bemerkung ${seq}` },
  open: { kind: 'remark-noted', itemId: null, text: `Bemerkung ${seq}` },
  sealed: null,
  commitment: null,
  leafHash: '00'.repeat(32),
  commandId: null,
  commandDigest: null,
});

/** A database that answers when the test says so. */
class SlowJournal {
  readonly asked: string[] = [];
  private readonly waiting: (() => void)[] = [];
  constructor(private readonly length = 0) {}

  readonly readAfter = async (meetingId: string, seq: number, _?: number, most = Infinity): Promise<JournalEntry[]> => {
    this.asked.push(meetingId);
    await new Promise<void>((answer) => this.waiting.push(answer));
    const count = Math.max(0, Math.min(most, this.length - seq));
    return Array.from({ length: count }, (_value, index) => entry(seq + index + 1));
  };

  async answer(): Promise<void> {
    this.waiting.shift()?.();
    await turn();
    await turn();
  }
}

describe('reading meetings', () => {
  it('happens one after another for the public, and at once for whoever may act', async () => {
    const journal = new SlowJournal();
    const loader = new MeetingLoader(journal);
    void loader.load('p1', false, null);
    void loader.load('p2', false, null);
    void loader.load('p3', false, null);
    void loader.load('m1', true, null);
    await turn();
    expect(journal.asked).toEqual(['p1', 'm1']);
    void loader.load('m2', true, null);
    await turn();
    expect(journal.asked).toEqual(['p1', 'm1']);
    await journal.answer();
    expect(journal.asked).toEqual(['p1', 'm1', 'm2']);
    await journal.answer();
    await journal.answer();
    expect(journal.asked).toEqual(['p1', 'm1', 'm2', 'p2']);
  });

  it('hurries when somebody who may act comes after the public', async () => {
    const journal = new SlowJournal();
    const loader = new MeetingLoader(journal);
    for (const id of ['p1', 'p2', 'p3', 'p4']) void loader.load(id, false, null);
    loader.loadNow('p4');
    await turn();
    expect(journal.asked).toEqual(['p1', 'p4']);
  });

  it('refuses the public when too many wait, and nobody else', async () => {
    const journal = new SlowJournal();
    const loader = new MeetingLoader(journal);
    for (let count = 0; count < 201; count += 1) void loader.load(`p${count}`, false, null);
    await expect(loader.load('late', false, null)).rejects.toThrow('not-ready');
    void loader.load('member', true, null);
    await turn();
    expect(journal.asked).toEqual(['p0', 'member']);
  });

  it('takes a long journal in pieces, and says what is news to those who were told a part of it', async () => {
    const journal = new SlowJournal(450);
    const loading = new MeetingLoader(journal).load('m', true, 230);
    await turn();
    let isDone = false;
    void loading.finally(() => (isDone = true));
    while (!isDone) await journal.answer();
    const { meeting, news } = await loading;
    expect(journal.asked).toHaveLength(5);
    expect(meeting.entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 450 }, (_, index) => index + 1));
    expect(news.map((step) => step.entry.seq)).toEqual(Array.from({ length: 220 }, (_, index) => index + 231));
    expect(meeting.channelOf('public', null)).toMatchObject({ published: 230, head: 450 });
  });
});
