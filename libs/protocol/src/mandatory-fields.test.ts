import type { MinutesDocument } from '@gremia/contracts';
import { profileFor, type MinutesField } from '@gremia/rules';
import { TestCouncil } from '../../meeting/src/testing/council';
import { composeMinutes } from './compose/compose-minutes';
import { missingFields } from './missing-fields';

const LAENDER = [
  'thueringen',
  'hessen',
  'rheinland-pfalz',
  'saarland',
  'niedersachsen',
  'nordrhein-westfalen',
  'baden-wuerttemberg',
  'bayern',
];

/** What each field looks like when it is missing; null where it cannot be. */
const WITHOUT: Readonly<Record<MinutesField, ((document: MinutesDocument) => MinutesDocument) | null>> = {
  day: (document) => ({ ...document, closedAt: null }),
  place: (document) => ({ ...document, place: '' }),
  present: (document) => ({ ...document, present: [] }),
  'absent-with-reason': null,
  participants: (document) => ({
    ...document,
    participants: [{ name: 'Ida Amtmann', role: '', group: 'administration', items: [] }],
  }),
  items: (document) => ({ ...document, items: [] }),
  motions: (document) => ({
    ...document,
    items: document.items.map((item) => ({ ...item, votes: item.votes.map((vote) => ({ ...vote, question: ' ' })) })),
  }),
  resolutions: (document) => ({ ...document, items: document.items.map((item) => ({ ...item, disposition: '' })) }),
  'vote-results': (document) => ({
    ...document,
    items: document.items.map((item) => ({
      ...item,
      votes: item.votes.map((vote) => ({ ...vote, tallyLine: null })),
    })),
  }),
};

describe.each(LAENDER)('minutes of a council in %s', (land) => {
  const profile = profileFor(`${land}-council`, '2026-11-25');
  const council = new TestCouncil({ seats: 9, members: 8, profile })
    .convened(7)
    .do({ kind: 'call-item', itemId: 'i1' });
  council.do({
    ...{ kind: 'open-vote', voteId: 'v1', itemId: 'i1', subject: { kind: 'main' }, procedure: 'show-of-hands' },
  });
  council
    .do({ kind: 'close-vote', voteId: 'v1', count: { yes: 5, no: 2, abstain: 0 } })
    .do({ kind: 'announce-result', voteId: 'v1', carried: true })
    .do({ kind: 'close-item', itemId: 'i1', disposition: 'done' })
    .do({ kind: 'close-meeting' });
  const document = composeMinutes(council.entries, 'public', { size: 1, root: '' });
  if (document === null) throw new Error('no minutes');

  it('hold all that its rules ask for, under the norm, and who signs', () => {
    expect(missingFields(document)).toEqual([]);
    expect(document.rule).toMatchObject({
      norm: profile.minutes.norm,
      fields: profile.minutes.value.fields,
      signatories: profile.minutes.value.signatories,
    });
    expect(profile.minutes.norm).toMatch(/^(?:§|Art\.) \d+/u);
  });

  it.each(profile.minutes.value.fields.filter((field) => WITHOUT[field] !== null))(
    'name what is missing: %s',
    (field) => {
      expect(missingFields(WITHOUT[field]?.(document) ?? document)).not.toEqual([]);
    },
  );
});
