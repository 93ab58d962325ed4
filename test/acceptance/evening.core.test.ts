import { randomUUID } from 'node:crypto';
import { announcementOf, findVote, PROCEDURES, procedureOf } from '@gremia/meeting';
import { composeMinutes, type ProtocolEntry } from '@gremia/protocol';
import { amendment, codeNo, member, TestCouncil, TEXT, type TestCommand } from '../../libs/meeting/src/testing/council';
import { EVENT_SCHEMAS } from '../../libs/meeting/src/wire/event-schemas';
import { Evening, type EveningItem, type EveningStage } from '../support/evening/evening';
import { LEFT_OUT, playProgramme, PROGRAMME } from '../support/evening/programme';

const clerk = { personId: 'clerk', name: 'Anna Amsel', office: true, chair: false };
const WITHOUT_CONNECTED = ['alone-confirmed'];

/** Who does something, without the head that every command has. */
const by = (act: object): TestCommand => act as TestCommand;

class CoreStage implements EveningStage {
  private codes = 0;
  constructor(private readonly council: TestCouncil) {}

  readonly state = () => this.council.state;
  readonly office = async (act: object): Promise<void> => void this.council.do(by(act), clerk);
  readonly callItem = (itemId: string): Promise<void> => this.office({ kind: 'call-item', itemId });
  readonly look = (): Promise<void> => Promise.resolve();
  readonly announce = (voteId: string): Promise<void> =>
    this.office({
      ...{ kind: 'announce-result', voteId, reason: '' },
      carried: announcementOf(this.council.state, voteId)?.carried ?? false,
    });

  async devicesVote(voteId: string): Promise<void> {
    const vote = findVote(this.council.state, voteId);
    const isUrn = vote !== null && procedureOf(vote).source === 'urn';
    for (const [index, personId] of (vote?.electorate ?? []).slice(2).entries()) {
      const code = isUrn ? { checkCode: codeNo((this.codes += 1)) } : {};
      const cast = { kind: 'cast-ballot', voteId, choice: this.choice(voteId, index), replaces: false, ...code };
      this.council.do(by(cast), member(Number(personId.slice(1))));
    }
  }

  async called(voteId: string): Promise<void> {
    const { persons = [] } = findVote(this.council.state, voteId)?.callOrder ?? {};
    for (const [index, personId] of persons.entries())
      await this.office({ kind: 'enter-ballot', voteId, personId, choice: this.choice(voteId, index) });
  }

  /** One in three is against, or for the second. */
  private choice(voteId: string, index: number): string | undefined {
    const options = findVote(this.council.state, voteId)?.options?.map(({ id }) => id) ?? ['yes', 'no'];
    return options[index % 3 === 0 ? 1 : 0];
  }
}

describe('an evening with every kind of vote and every act', () => {
  const items: EveningItem[] = PROGRAMME.map(({ title, public: open = true }) => ({
    id: randomUUID(),
    title,
    public: open,
  }));
  const council = new TestCouncil({
    items: items.map(({ id: itemId, title, public: open }, index) => ({
      ...{ itemId, title, public: open },
      text: {
        ...{ title, paperTitle: title },
        ...(PROGRAMME[index]?.isAmended === true
          ? { amendments: [amendment(`a${index}`, `010${index}/26`, TEXT.replace('2030', '2029'))] }
          : {}),
      },
    })),
  });

  beforeAll(async () => {
    council.do({ kind: 'open-meeting', confirmsRules: true }, clerk);
    for (let no = 1; no <= 40; no += 1) council.do({ kind: 'check-in', mode: 'hall' }, member(no));
    await playProgramme(new Evening(new CoreStage(council), items), items);
  });

  it('has every event that a meeting knows, but for those that have a test of their own', () => {
    const kinds = new Set(council.entries.map(({ event }) => event.kind));
    const missing = Object.keys(EVENT_SCHEMAS).filter((kind) => !kinds.has(kind as keyof typeof EVENT_SCHEMAS));
    expect(missing.sort()).toEqual([...Object.keys(LEFT_OUT), ...WITHOUT_CONNECTED].sort());
  });

  it('has every kind of vote', () => {
    const held = new Set(Object.values(council.state.votes).map(({ procedure }) => procedure));
    // Proposals against each other are played by scenario 113 and a browser test of their own.
    // What silence adopts needs no evening at all: scenarios 153 and 154.
    const asked = PROCEDURES.filter(({ serves, bySilence }) => serves !== 'choice' && bySilence !== true).map(
      ({ kind }) => kind,
    );
    expect([...held].sort()).toEqual(asked.sort());
  });

  it('tells each item in the part in which it was held', () => {
    const entries = council.entries as unknown as readonly ProtocolEntry[];
    const seal = { size: 1, root: 'ab'.repeat(32) };
    const [open, closed] = (['public', 'non-public'] as const).map((part) => composeMinutes(entries, part, seal));
    expect(open?.items).toHaveLength(18);
    // The two that were planned so, and the part of one from which the public was excluded.
    expect(closed?.items).toHaveLength(3);
    if (process.env['MINUTES'] !== undefined) console.log(JSON.stringify([open, closed], null, 1));
  });
});
