import { parseResolution, type Point, printResolution } from '@gremia/resolution';
import { replay } from '../evolve';
import { initialState } from '../initial-state';
import type { LaidAmendment } from '../events';
import { amendmentsOf } from '../views/amendments-of';
import { nextStep } from '../views/next-step';
import { unitsOf } from '../views/units-of';
import { amendment, detailOf, itemText, member, refusal, subAmendment, TestCouncil, TEXT } from '../testing/council';

const A = amendment(
  'a',
  '0013/26',
  TEXT.replace('den Radweg', 'den Rad- und Fußweg')
    .replace('2030', '2029')
    .concat('\n03\n\nDie Bürgerschaft wird beteiligt.\n'),
);
const B = amendment('b', '0014/26', TEXT.replace('2030', '2035'));
const C = amendment('c', '0015/26', TEXT.concat('\n03\n\nDer Stadtrat wird jährlich unterrichtet.\n'));
const idsOf = ({ units }: LaidAmendment): string[] => units.map(({ id }) => id);
const [aWay, aYear, aPoint] = idsOf(A) as [string, string, string];
const [bYear] = idsOf(B) as [string];
const [cPoint] = idsOf(C) as [string];
const unit = (...unitIds: string[]): { kind: 'unit'; unitIds: string[] } => ({ kind: 'unit', unitIds });
const called = (...amendments: LaidAmendment[]): TestCouncil =>
  new TestCouncil({ items: [{ itemId: 'i1', text: { amendments } }] })
    .convened(38)
    .do({ kind: 'call-item', itemId: 'i1' });
const standings = (meeting: TestCouncil): Record<string, string> =>
  Object.fromEntries(unitsOf(meeting.state, 'i1').map(({ unitId, state }) => [unitId, state]));
const labels = (meeting: TestCouncil): string[] => unitsOf(meeting.state, 'i1').map(({ label }) => label);
const resolved = (meeting: TestCouncil, voteId: string): string =>
  printResolution(meeting.state.votes[voteId]?.resolution?.points ?? []);
const printed = (text: string): string => printResolution(parseResolution(text));
const changes = (meeting: TestCouncil, voteId: string): string[] =>
  (meeting.state.votes[voteId]?.marked ?? []).flatMap(({ segments }) =>
    segments.filter(({ op }) => op !== 'equal').map(({ op, text }) => `${op} ${text.trim()}`),
  );

/** Every test ends here: the journal alone gives the same state. */
const expectReplay = (meeting: TestCouncil): void =>
  expect(replay(initialState, meeting.entries)).toEqual(meeting.state);

describe('splitting and joining what is voted on', () => {
  const groups = (...parts: number[][]): string[][] =>
    parts.map((units) => units.flatMap((index) => [...(A.units[index]?.ops ?? [])]));

  it('puts a whole amendment to one vote, and takes it apart again', () => {
    const meeting = called(A).do({ kind: 'regroup-units', itemId: 'i1', amendmentId: 'a', groups: groups([0, 1, 2]) });
    expect(labels(meeting)).toEqual(['BP 01, BP 02, BP 03 (neu)']);
    expect(nextStep(meeting.state)).toMatchObject({ name: 'Änderungsantrag 0013/26 zu BP 01, BP 02, BP 03 (neu)' });
    meeting.do({ kind: 'regroup-units', itemId: 'i1', amendmentId: 'a', groups: groups([0], [1], [2]) });
    expect(labels(meeting)).toEqual(['BP 01', 'BP 02', 'BP 03 (neu)']);
    expectReplay(meeting);
  });

  it('leaves alone what is decided, and keeps the grouping when other texts are laid', () => {
    const meeting = called(A).vote('v1', [30, 4], unit(aWay));
    meeting.do({ kind: 'regroup-units', itemId: 'i1', amendmentId: 'a', groups: groups([1, 2]) });
    expect(Object.values(standings(meeting))).toEqual(['adopted', 'open']);
    meeting.do({ kind: 'update-texts', itemId: 'i1' }, undefined, itemText({ amendments: [A, B] }));
    expect(labels(meeting)).toEqual(['BP 01', 'BP 02, BP 03 (neu)', 'BP 02']);
    const joined = unitsOf(meeting.state, 'i1')[1]?.unitId ?? '';
    meeting.vote('v2', [30, 4], unit(joined));
    // The decided unit is no longer one of those that the paper has; its changes still are.
    meeting.do({ kind: 'update-texts', itemId: 'i1' }, undefined, itemText({ amendments: [A, B, C] }));
    const other = amendment('a', '0013/26', TEXT.replace('2030', '2031'));
    expect(
      refusal(meeting.try({ kind: 'update-texts', itemId: 'i1' }, undefined, itemText({ amendments: [other, B, C] }))),
    ).toBe('unit-already-decided');
    expectReplay(meeting);
  });

  it('is for the office, before the vote, and loses no change', () => {
    const meeting = called(A);
    const all = groups([0, 1, 2]);
    expect(
      refusal(meeting.try({ kind: 'regroup-units', itemId: 'i1', amendmentId: 'a', groups: all }, member(1))),
    ).toBe('forbidden');
    expect(
      refusal(meeting.try({ kind: 'regroup-units', itemId: 'i1', amendmentId: 'a', groups: groups([0, 1]) })),
    ).toBe('wrong-state');
    expect(refusal(meeting.try({ kind: 'regroup-units', itemId: 'i1', amendmentId: 'z', groups: all }))).toBe(
      'not-found',
    );
    expect(
      meeting.try({ kind: 'regroup-units', itemId: 'i1', amendmentId: 'a', groups: groups([0], [1], [2]) }),
    ).toEqual({ entries: [] });
    meeting.open('v1', unit(aWay));
    expect(refusal(meeting.try({ kind: 'regroup-units', itemId: 'i1', amendmentId: 'a', groups: all }))).toBe(
      'vote-open',
    );
    const decided = called(A).vote('v1', [38], unit(aWay));
    expect(refusal(decided.try({ kind: 'regroup-units', itemId: 'i1', amendmentId: 'a', groups: all }))).toBe(
      'wrong-state',
    );
  });
});

describe('settling a conflict', () => {
  const edited = (change: (text: string) => string): Point[] => parseResolution(change(TEXT)).slice(1);
  const agreed = edited((text) => text.replace('bis zum Ende des Jahres 2030', 'bis zum Ende des Jahres 2032'));
  const settle = {
    kind: 'settle-conflict',
    settlementId: 's1',
    itemId: 'i1',
    unitIds: [aYear, bYear],
    points: agreed,
    note: 'Beide sind einverstanden.',
  } as const;
  const command = { ...settle, unitIds: [...settle.unitIds] };

  it('puts the agreed wording to one vote and into the text', () => {
    const meeting = called(A, B).do(command);
    expect(unitsOf(meeting.state, 'i1').map(({ jointly }) => jointly.length)).toEqual([0, 2, 0, 2]);
    expect(refusal(meeting.try({ kind: 'open-vote', voteId: 'v', itemId: 'i1', subject: unit(aYear) }))).toBe(
      'merge-conflict',
    );
    meeting.vote('v1', [0, 38], unit(aWay));
    expect(nextStep(meeting.state)).toMatchObject({
      step: 'open-vote',
      name: 'Einigung zu BP 02 (Änderungsanträge 0013/26 und 0014/26)',
      subject: unit(aYear, bYear),
      say: 'Abgestimmt wird über die Einigung zu BP 02 (Änderungsanträge 0013/26 und 0014/26). Wer stimmt zu?',
    });
    meeting.vote('v2', [38], unit(aYear, bYear));
    expect(changes(meeting, 'v2')).toEqual(['delete 2030', 'insert 2032']);
    expect(meeting.state.votes['v2']?.result?.sentence).toContain(
      'Die Einigung zu BP 02 (Änderungsanträge 0013/26 und 0014/26) ist einstimmig angenommen',
    );
    meeting.vote('v3', [0, 38], unit(aPoint)).vote('v4', [38]);
    expect(resolved(meeting, 'v4')).toBe(printed(TEXT.replace('2030', '2032')));
    expectReplay(meeting);
  });

  it('leaves the text as it was where the wording is rejected', () => {
    const meeting = called(A, B).do(command).vote('v1', [10, 28], unit(aYear, bYear));
    expect(standings(meeting)).toMatchObject({ [aYear]: 'rejected', [bYear]: 'rejected' });
  });

  it('can be taken over as a whole, and lifted before the vote', () => {
    const meeting = called(A, B).do(command).do({ kind: 'take-over-unit', itemId: 'i1', unitId: bYear }, member(1));
    expect(standings(meeting)).toMatchObject({ [aYear]: 'taken-over', [bYear]: 'taken-over' });
    expect(refusal(meeting.try({ kind: 'lift-settlement', itemId: 'i1', settlementId: 's1' }))).toBe(
      'unit-already-decided',
    );
    const again = called(A, B)
      .do(command)
      .do({ kind: 'lift-settlement', itemId: 'i1', settlementId: 's1' })
      .vote('v1', [30, 4], unit(aYear));
    expect(standings(again)).toMatchObject({ [aYear]: 'adopted', [bYear]: 'settled' });
    expectReplay(again);
  });

  it.each([
    { why: 'by a member', actor: member(1), given: {}, refused: 'forbidden', says: '' },
    { why: 'without a change', given: { points: edited((text) => text) }, refused: 'no-change', says: '' },
    {
      why: 'of another point',
      given: { points: parseResolution(TEXT.replace('den Radweg', 'den Weg')) },
      refused: 'merge-conflict',
      says: 'Die Einigung darf nur ändern, worum es geht; BP 01 gehört nicht dazu.',
    },
    {
      why: 'of changes that do not meet',
      given: { unitIds: [aWay, bYear] },
      refused: 'wrong-state',
      says:
        'Änderungsantrag 0013/26 zu BP 01 widerspricht den anderen Änderungen nicht; darüber kann einzeln ' +
        'abgestimmt werden.',
    },
    {
      why: 'of a change that is not there',
      given: { unitIds: [aYear, 'x'] },
      refused: 'not-found',
      says: 'Diesen Änderungspunkt gibt es nicht.',
    },
  ])('is refused $why', ({ actor, given, refused, says }) => {
    const decision = called(A, B).try({ ...command, ...given }, actor);
    expect(refusal(decision)).toBe(refused);
    expect(detailOf(decision)).toBe(says);
  });

  it('falls with a changed text, since the agreement was on another one', () => {
    const meeting = called(A, B).do(command);
    meeting.do(
      { kind: 'update-texts', itemId: 'i1' },
      undefined,
      itemText({ amendments: [A, amendment('b', '0014/26', TEXT.replace('2030', '2036'))] }),
    );
    expect(meeting.state.items[0]?.settlements).toEqual([]);
    const kept = called(A, B).do(command);
    kept.do({ kind: 'update-texts', itemId: 'i1' }, undefined, itemText({ amendments: [A, B, C] }));
    expect(kept.state.items[0]?.settlements).toHaveLength(1);
  });
});

describe('the order of new points at one place', () => {
  it('is that of the votes, or the one the chair gives them', () => {
    const meeting = called(A, C)
      .vote('v1', [0, 38], unit(aWay))
      .vote('v2', [0, 38], unit(aYear))
      .vote('v3', [38], unit(cPoint))
      .vote('v4', [38], unit(aPoint));
    expect(refusal(meeting.try({ kind: 'order-units', itemId: 'i1', unitIds: [aPoint] }))).toBe('wrong-state');
    expect(meeting.try({ kind: 'order-units', itemId: 'i1', unitIds: [cPoint, aPoint] })).toEqual({ entries: [] });
    meeting.do({ kind: 'order-units', itemId: 'i1', unitIds: [aPoint, cPoint] }).vote('v5', [38]);
    const added = '\n03\n\nDie Bürgerschaft wird beteiligt.\n\n04\n\nDer Stadtrat wird jährlich unterrichtet.\n';
    expect(resolved(meeting, 'v5')).toBe(printed(TEXT + added));
    expectReplay(meeting);
  });
});

describe('amendments to amendments', () => {
  const S = subAmendment('s', '0016/26', A, (text) => text.replace('beteiligt', 'frühzeitig beteiligt'));
  const T = subAmendment('t', '0017/26', A, (text) => text.replace('2029', '2028'));
  const [sUnit] = idsOf(S) as [string];
  const [tUnit] = idsOf(T) as [string];

  it('come before the amendment they change, which then reads as they make it', () => {
    const meeting = called(A, S, T);
    expect(nextStep(meeting.state)).toMatchObject({
      name: 'Änderungsantrag 0016/26 zu BP 03 des Änderungsantrags 0013/26',
      say: 'Abgestimmt wird über den Änderungsantrag 0016/26 zu BP 03 des Änderungsantrags 0013/26. Wer stimmt zu?',
    });
    const early = meeting.try({ kind: 'open-vote', voteId: 'v', itemId: 'i1', subject: unit(aYear) });
    expect([refusal(early), detailOf(early)]).toEqual([
      'units-open',
      'Zuerst ist zu entscheiden: Änderungsantrag 0016/26 zu BP 03 des Änderungsantrags 0013/26.',
    ]);
    meeting.vote('v1', [38], unit(sUnit));
    expect(changes(meeting, 'v1')).toEqual(['insert frühzeitig']);
    meeting.vote('v2', [10, 28], unit(tUnit));
    expect(standings(meeting)).toEqual({
      [aWay]: 'open',
      [aYear]: 'open',
      [aPoint]: 'open',
      [sUnit]: 'adopted',
      [tUnit]: 'rejected',
    });
    meeting
      .vote('v3', [0, 38], unit(aWay))
      .vote('v4', [0, 38], unit(aYear))
      .vote('v5', [38], unit(aPoint))
      .vote('v6', [38]);
    expect(resolved(meeting, 'v6')).toBe(printed(`${TEXT}\n03\n\nDie Bürgerschaft wird frühzeitig beteiligt.\n`));
    expect(meeting.state.votes['v6']?.result?.label).toBe('mit Änderungen beschlossen');
    expectReplay(meeting);
  });

  it('change nothing where the amendment itself falls', () => {
    const meeting = called(A, S).vote('v1', [38], unit(sUnit));
    for (const [index, unitId] of [aWay, aYear, aPoint].entries()) meeting.vote(`w${index}`, [0, 38], unit(unitId));
    meeting.vote('v6', [38]);
    expect(resolved(meeting, 'v6')).toBe(printed(TEXT));
    expect(meeting.state.votes['v6']?.result?.label).toBe('beschlossen');
  });

  it('are taken over by the mover of the amendment, not by that of the paper', () => {
    const meeting = called(A, S);
    expect(refusal(meeting.try({ kind: 'take-over-unit', itemId: 'i1', unitId: sUnit }, member(1)))).toBe('forbidden');
    meeting.do({ kind: 'take-over-unit', itemId: 'i1', unitId: sUnit }, member(2));
    expect(
      amendmentsOf(meeting.state, meeting.state.items[0]!)
        .at(0)
        ?.ops.map((op) => JSON.stringify(op))
        .join(),
    ).toContain('frühzeitig');
  });

  it('are settled once the amendment is, and cannot be doubted once it is decided', () => {
    const meeting = called(A, S)
      .vote('v1', [38], unit(sUnit))
      .do({ kind: 'take-over-unit', itemId: 'i1', unitId: aPoint }, member(1));
    expect(refusal(meeting.try({ kind: 'doubt-result', voteId: 'v1' }, member(3)))).toBe('doubt-too-late');
    const withdrawn = called(A, S);
    withdrawn.do({ kind: 'update-texts', itemId: 'i1' }, undefined, itemText({ amendments: [S] }));
    expect(standings(withdrawn)).toEqual({ [sUnit]: 'settled' });
    expect(nextStep(withdrawn.state)).toMatchObject({ subject: { kind: 'main' } });
  });

  it('cannot be put to one vote with it', () => {
    expect(
      refusal(called(A, S).try({ kind: 'open-vote', voteId: 'v', itemId: 'i1', subject: unit(sUnit, aWay) })),
    ).toBe('merge-conflict');
  });
});

describe('the next step', () => {
  it('proposes the furthest-reaching change of a point first, and again what was doubted', () => {
    const struck = amendment('d', '0018/26', TEXT.replace(/\n02\n[^]*$/u, ''));
    const meeting = called(B, struck);
    expect(nextStep(meeting.state)).toMatchObject({ name: 'Änderungsantrag 0018/26 zu BP 02' });
    meeting.vote('v1', [30, 8], unit(bYear)).do({ kind: 'doubt-result', voteId: 'v1' }, member(3));
    expect(nextStep(meeting.state)).toMatchObject({ name: 'Änderungsantrag 0014/26 zu BP 02', repeats: true });
  });
});
