import { profileFor } from '@gremia/rules';
import { mayRead, type Reader } from '../audience';
import { replay } from '../evolve';
import { initialState } from '../initial-state';
import { detailOf, member, refusal, TestCouncil } from '../testing/council';

const everybody: Reader = { personId: null, member: false, office: false };
const secretItem = { itemId: 'n1', number: 'N 1', title: 'Nichtöffentlich', public: false };
const secret = { kind: 'free', question: 'Der Mietvertrag wird gekündigt.' } as const;
const release = { kind: 'release-resolution', voteId: 'v1', extent: 'whole', reference: 'N 4', ceased: true } as const;

const council = (key = 'thueringen-council'): TestCouncil =>
  new TestCouncil({ seats: 9, members: 9, profile: profileFor(key, '2026-11-25'), items: [secretItem] })
    .convened(9)
    .vote('v1', [7, 2], secret, 'n1');
const known = (meeting: TestCouncil) =>
  replay(
    initialState,
    meeting.entries.filter((entry) => mayRead(meeting.state, everybody, entry)),
  );

describe('a resolution that was made without the public', () => {
  it('is released by a resolution once the reasons have ceased (§ 40 Abs. 2 Satz 2 ThürKO)', () => {
    const meeting = council();
    expect(detailOf(meeting.try(release))).toContain('sobald die Öffentlichkeit wieder zugelassen ist');
    meeting.do({ kind: 'close-item', itemId: 'n1', disposition: 'done' }).do({ kind: 'close-meeting' });
    const norm = '§ 40 Abs. 2 Satz 2 ThürKO';
    expect(meeting.try({ ...release, reference: ' ' })).toMatchObject({ refused: 'confirmation-needed', norm });
    expect(meeting.try({ ...release, ceased: false })).toMatchObject({ refused: 'confirmation-needed', norm });
    expect(refusal(meeting.try(release, member(3)))).toBe('forbidden');
    meeting.do(release);
    expect(known(meeting).released).toEqual([
      expect.objectContaining({ voteId: 'v1', question: secret.question, reference: 'N 4', norm, points: null }),
    ]);
    expect(known(meeting).votes).toEqual({});
    expect(meeting.try(release)).toEqual({ entries: [] });
  });

  it('may be released by its result alone, and in whole later', () => {
    const meeting = council().do({ kind: 'close-item', itemId: 'n1', disposition: 'done' });
    meeting.do({ ...release, extent: 'result' });
    expect(JSON.stringify(known(meeting))).not.toContain('Mietvertrag');
    expect(known(meeting).released[0]?.sentence).toContain('7 Ja');
    meeting.do(release);
    expect(known(meeting).released).toHaveLength(1);
    expect(JSON.stringify(known(meeting))).toContain('Mietvertrag');
  });

  it('needs no resolution where the law itself wants it told (§ 35 Abs. 1 Satz 4 GemO BW)', () => {
    const meeting = council('baden-wuerttemberg-council').do({ kind: 'close-item', itemId: 'n1', disposition: 'done' });
    meeting.do({ ...release, reference: '', ceased: false });
    expect(known(meeting).released[0]).toMatchObject({ norm: '§ 35 Abs. 1 Satz 4 GemO', reference: '' });
  });

  it('is not released by whoever has no part in the item, nor when it was public anyhow', () => {
    const meeting = new TestCouncil({ seats: 9, members: 9 }).convened(9).vote('v1', [9], secret);
    expect(detailOf(meeting.try(release))).toContain('öffentlich gefasst');
  });
});
