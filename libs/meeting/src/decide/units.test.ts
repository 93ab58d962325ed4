import { parseResolution, printResolution } from '@gremia/resolution';
import { nextStep } from '../views/next-step';
import { unitsOf } from '../views/units-of';
import { amendment, detailOf, hash, itemText, member, refusal, TestCouncil, TEXT } from '../testing/council';

const A = amendment('a', '0013/26', TEXT.replace('2030', '2029').concat('\n03\n\nDie Bürgerschaft wird beteiligt.\n'));
const B = amendment('b', '0014/26', TEXT.concat('\n03\n\nDer Stadtrat wird jährlich unterrichtet.\n'));
const C = amendment('c', '0015/26', TEXT.replace('2030', '2035'));
const [aYear, aPoint] = A.units.map(({ id }) => id) as [string, string];
const [bPoint] = B.units.map(({ id }) => id) as [string];
const [cYear] = C.units.map(({ id }) => id) as [string];
const unit = (unitId: string): { kind: 'unit'; unitIds: string[] } => ({ kind: 'unit', unitIds: [unitId] });
const council = (): TestCouncil =>
  new TestCouncil({ items: [{ itemId: 'i1', text: { amendments: [A, B, C] } }] })
    .convened(38)
    .do({ kind: 'call-item', itemId: 'i1' });
const standings = (meeting: TestCouncil): Record<string, string> =>
  Object.fromEntries(unitsOf(meeting.state, 'i1').map(({ unitId, state }) => [unitId, state]));

describe('an amendment that was made for an earlier version', () => {
  const late = { ...A, outdated: true, madeFor: parseResolution(TEXT) };
  const meeting = (): TestCouncil =>
    new TestCouncil({ items: [{ itemId: 'i1', text: { amendments: [late, B] } }] })
      .convened(38)
      .do({ kind: 'call-item', itemId: 'i1' });

  it('is neither voted on nor taken over, in a sentence that says what to do', () => {
    const vote = meeting().try({
      kind: 'open-vote',
      voteId: 'v',
      itemId: 'i1',
      subject: { kind: 'unit', unitIds: [aYear, aPoint] },
    });
    expect([refusal(vote), detailOf(vote)]).toEqual(['merge-conflict', expect.stringContaining('auf den neuen Stand')]);
    expect(refusal(meeting().try({ kind: 'take-over-unit', itemId: 'i1', unitId: aPoint }))).toBe('merge-conflict');
  });

  it('is not proposed as the next step, and not passed over unseen', () => {
    const open = meeting();
    expect(nextStep(open.state)).toMatchObject({ step: 'open-vote', subject: unit(bPoint) });
    open.vote('v1', [30, 4], unit(bPoint));
    expect(nextStep(open.state)).toMatchObject({ step: 'open-vote', subject: { kind: 'main' } });
    expect(refusal(open.try({ kind: 'open-vote', voteId: 'v', itemId: 'i1', subject: { kind: 'main' } }))).toBe(
      'units-open',
    );
    open.vote('v2', [33], { kind: 'main', leaveOpen: true });
    expect(printResolution(open.state.votes['v2']?.resolution?.points ?? [])).toContain('2030');
  });
});

describe('votes on amendments, then on the text they make', () => {
  it('asks for the units first, names them, and refuses the whole until they are decided', () => {
    const meeting = council();
    expect(unitsOf(meeting.state, 'i1').map(({ name }) => name)).toEqual([
      'Änderungsantrag 0013/26 zu BP 02',
      'Änderungsantrag 0013/26 zu BP 03 (neu)',
      'Änderungsantrag 0014/26 zu BP 03 (neu)',
      'Änderungsantrag 0015/26 zu BP 02',
    ]);
    const main = meeting.try({ kind: 'open-vote', voteId: 'v', itemId: 'i1', subject: { kind: 'main' } });
    expect(refusal(main)).toBe('units-open');
    expect(detailOf(main)).toContain('Änderungsantrag 0014/26 zu BP 03 (neu)');
    expect(
      refusal(
        meeting.try({ kind: 'open-vote', voteId: 'v', itemId: 'i1', subject: { kind: 'main', leaveOpen: true } }),
      ),
    ).toBe('accepted');
  });

  it('resolves the text that was adopted, renumbered in the order of the votes, and calls it changed', () => {
    const meeting = council()
      .vote('v1', [9, 27, 2], unit(aYear))
      .vote('v2', [31, 3, 4], unit(bPoint))
      .vote('v3', [34, 0, 4], unit(aPoint))
      .vote('v4', [5, 31, 2], unit(cYear));
    meeting.vote('v5', [33, 0, 5]);
    const final = meeting.state.votes['v5'];
    expect(final?.result).toMatchObject({ label: 'mit Änderungen beschlossen' });
    expect(final?.result?.sentence).toContain(
      'in der geänderten Fassung ist einstimmig angenommen (33 Ja, 0 Nein, 5 Enthaltungen)',
    );
    const expected = `${TEXT}\n03\n\nDer Stadtrat wird jährlich unterrichtet.\n\n04\n\nDie Bürgerschaft wird beteiligt.\n`;
    expect(printResolution(final?.resolution?.points ?? [])).toBe(printResolution(parseResolution(expected)));
    expect(final?.resolution?.renumbering).toEqual(
      expect.arrayContaining([expect.objectContaining({ proposed: '03 (neu)', new: '04' })]),
    );
    expect(meeting.entries.at(-1)?.event).toMatchObject({
      resolution: { adoptedUnits: [bPoint, aPoint], textHash: expect.stringMatching(/^[0-9a-f]{64}$/u) },
    });
  });

  it('settles what contradicts an adopted change, and no longer waits for it', () => {
    const meeting = council()
      .vote('v1', [30, 4, 4], unit(aYear))
      .vote('v2', [0, 30], unit(aPoint))
      .vote('v3', [0, 30], unit(bPoint));
    expect(standings(meeting)).toEqual({
      [aYear]: 'adopted',
      [aPoint]: 'rejected',
      [bPoint]: 'rejected',
      [cYear]: 'settled',
    });
    expect(refusal(meeting.try({ kind: 'open-vote', voteId: 'v', itemId: 'i1', subject: unit(cYear) }))).toBe(
      'merge-conflict',
    );
    expect(printResolution(meeting.vote('v4', [33]).state.votes['v4']?.resolution?.points ?? [])).toContain('2029');
  });

  it('does not put contradicting units to one vote, and no unit to the vote twice', () => {
    const meeting = council();
    expect(
      refusal(
        meeting.try({
          kind: 'open-vote',
          voteId: 'v',
          itemId: 'i1',
          subject: { kind: 'unit', unitIds: [aYear, cYear] },
        }),
      ),
    ).toBe('merge-conflict');
    meeting.vote('v1', [30, 4], { kind: 'unit', unitIds: [aYear, aPoint] });
    expect(meeting.state.votes['v1']?.question).toBe(
      'Abgestimmt wird über den Änderungsantrag 0013/26 zu BP 02 und BP 03 (neu). Wer stimmt zu?',
    );
    expect(refusal(meeting.try({ kind: 'open-vote', voteId: 'v', itemId: 'i1', subject: unit(aYear) }))).toBe(
      'unit-already-decided',
    );
  });

  it('marks in the vote what the unit changes, and only that', () => {
    const marked = council().open('v1', unit(aYear)).state.votes['v1']?.marked ?? [];
    expect(marked.filter(({ change }) => change !== 'equal').map(({ newLabel }) => newLabel)).toEqual(['02']);
    expect(
      marked.flatMap(({ segments }) =>
        segments.filter(({ op }) => op !== 'equal').map(({ op, text }) => `${op} ${text}`),
      ),
    ).toEqual(['delete 2030', 'insert 2029']);
  });

  it('opens a doubted unit again', () => {
    const meeting = council().vote('v1', [20, 18], unit(aYear)).do({ kind: 'doubt-result', voteId: 'v1' }, member(3));
    expect(standings(meeting)[aYear]).toBe('open');
    expect(standings(meeting.vote('v2', [18, 20], unit(aYear)))[aYear]).toBe('rejected');
  });
});

describe('taking over and changing amendments before their vote', () => {
  it('lets the mover of the paper take a unit over, nobody else', () => {
    const meeting = council();
    expect(refusal(meeting.try({ kind: 'take-over-unit', itemId: 'i1', unitId: aYear }, member(2)))).toBe('forbidden');
    meeting.do({ kind: 'take-over-unit', itemId: 'i1', unitId: aYear }, member(1));
    expect(standings(meeting)).toMatchObject({ [aYear]: 'taken-over', [cYear]: 'settled' });
    expect(meeting.try({ kind: 'take-over-unit', itemId: 'i1', unitId: aYear }, member(1))).toEqual({ entries: [] });
    expect(refusal(meeting.try({ kind: 'open-vote', voteId: 'v', itemId: 'i1', subject: unit(aYear) }))).toBe(
      'unit-already-decided',
    );
    meeting.vote('v1', [0, 30], unit(aPoint)).vote('v2', [0, 30], unit(bPoint)).vote('v3', [38]);
    expect(meeting.state.votes['v3']?.result?.label).toBe('mit Änderungen beschlossen');
  });

  it('takes a changed text for units that are not decided', () => {
    const shorter = amendment('b', '0014/26', TEXT.concat('\n03\n\nDer Stadtrat wird unterrichtet.\n'));
    const meeting = council().vote('v1', [30, 4], unit(aYear));
    meeting.do({ kind: 'update-texts', itemId: 'i1' }, undefined, itemText({ amendments: [A, shorter, C] }));
    expect(meeting.state.items[0]?.text?.amendments[1]).toEqual(shorter);
    const changed = amendment('a', '0013/26', TEXT.replace('2030', '2031'));
    expect(
      refusal(
        meeting.try({ kind: 'update-texts', itemId: 'i1' }, undefined, itemText({ amendments: [changed, B, C] })),
      ),
    ).toBe('unit-already-decided');
    expect(
      refusal(meeting.try({ kind: 'update-texts', itemId: 'i1' }, undefined, itemText({ amendments: [B, C] }))),
    ).toBe('unit-already-decided');
    const base = itemText({ amendments: [A, B, C] }).base?.slice(0, 1) ?? null;
    expect(
      refusal(
        meeting.try({ kind: 'update-texts', itemId: 'i1' }, undefined, itemText({ base, amendments: [A, B, C] })),
      ),
    ).toBe('unit-already-decided');
  });

  it('takes no text at all during a vote or after the final one', () => {
    const meeting = council().open('v1', unit(aYear));
    expect(refusal(meeting.try({ kind: 'update-texts', itemId: 'i1' }, undefined, itemText()))).toBe('vote-open');
    const plain = new TestCouncil().convened(38).vote('v1', [38]);
    expect(refusal(plain.try({ kind: 'update-texts', itemId: 'i1' }, undefined, itemText()))).toBe(
      'unit-already-decided',
    );
  });

  it('does not mind the order of fields, which a database may change', () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([name, field]) => [name, reversed(field)]),
            )
          : value;
    const meeting = council().vote('v1', [30, 4], unit(aYear));
    const same = reversed(itemText({ amendments: [A, B, C] })) as ReturnType<typeof itemText>;
    expect(refusal(meeting.try({ kind: 'update-texts', itemId: 'i1' }, undefined, same))).toBe('accepted');
  });
});

it('hashes question and text, so that another text or another question has another hash', () => {
  const hashes = [unit(aYear), unit(cYear), { kind: 'main', leaveOpen: true } as const].map(
    (subject) => council().open('v', subject).state.votes['v']?.textHash,
  );
  expect(new Set(hashes).size).toBe(3);
  expect(hashes).not.toContain(hash(''));
});
