import type { MinutesDocument } from '@gremia/contracts';
import { profileFor, type RuleProfile } from '@gremia/rules';
import { amendment, member, TestCouncil, TEXT } from '../../../meeting/src/testing/council';
import { composeMinutes } from '../compose/compose-minutes';

/** Size and root of a journal. */
export const seal = { size: 99, root: 'ab'.repeat(32) };
/** Amends the second point and adds a third. */
export const ADDING = amendment(
  'a',
  '0013/26',
  TEXT.replace('2030', '2029').concat('\n03\n\nDie Bürgerschaft wird beteiligt.\n'),
);
/** Stands in what is not public, and nowhere else. */
export const SECRET = 'Verkauf des Grundstücks Wehrstraße 7';
const secret = {
  itemId: 'n1',
  number: 'N 1',
  title: 'Nichtöffentlicher Tagesordnungspunkt',
  public: false,
  text: { title: SECRET, paperTitle: SECRET },
};

const usual = profileFor('thueringen-council', '2026-11-25');
/** The rules of the council, with another way to tell who voted how. */
export const withNames = (value: RuleProfile['minutesNames']['value']): RuleProfile => ({
  ...usual,
  minutesNames: { ...usual.minutesNames, value },
});

/** A meeting with all that minutes have to tell. */
export function held(profile = withNames('by-name')): TestCouncil {
  const [year = '', point = ''] = ADDING.units.map(({ id }) => id);
  const meeting = new TestCouncil({
    profile,
    seats: 51,
    members: 50,
    items: [{ itemId: 'i1', text: { amendments: [ADDING] } }, secret, { itemId: 'i3' }],
  });
  meeting
    .convened(40)
    .do({ kind: 'check-in', personId: 'a1', mode: 'hall' })
    .do({ kind: 'check-in', mode: 'remote' }, member(45));
  meeting.do({ kind: 'note-remark', itemId: null, text: 'Gäste begrüßt' }).do({ kind: 'call-item', itemId: 'i1' });
  meeting
    .do({ kind: 'declare-conflict', itemId: 'i1' }, member(40))
    .do({ kind: 'note-remark', itemId: 'i1', text: 'Tischvorlage verteilt' });
  meeting
    .vote('v1', [9, 27, 2], { kind: 'unit', unitIds: [year] })
    .vote('v2', [34, 0, 4], { kind: 'unit', unitIds: [point] });
  meeting
    .vote('v3', [20, 19])
    .do({ kind: 'doubt-result', voteId: 'v3', reason: 'falsch gezählt' }, member(2))
    .vote('v4', [33, 0, 5]);
  meeting
    .do({ kind: 'check-out' }, member(1))
    .do({ kind: 'interrupt-meeting', reason: 'Lüftung' })
    .do({ kind: 'resume-meeting' })
    .do({ kind: 'check-in', mode: 'hall' }, member(1));
  meeting
    .do({ kind: 'call-item', itemId: 'n1' })
    .do({ kind: 'declare-conflict', itemId: 'n1' }, member(3))
    .vote('v5', [30], undefined, 'n1');
  return meeting.do({ kind: 'note-remark', itemId: 'n1', text: `${SECRET} erörtert` }).do({ kind: 'close-meeting' });
}

/** The minutes of one part; there must be some. */
export const compose = (meeting: TestCouncil, part: 'public' | 'non-public'): MinutesDocument => {
  const document = composeMinutes(meeting.entries, part, seal);
  if (document === null) throw new Error('no minutes');
  return document;
};
