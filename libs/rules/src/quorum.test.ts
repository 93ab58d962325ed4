import fc from 'fast-check';
import { profileFor } from './profile-for';
import { inquorateSentence, quorum, quorumLostSentence } from './quorum';

const council = profileFor('thueringen-council', '2026-01-01');
const committeeNrw = profileFor('nordrhein-westfalen-committee', '2026-01-01');
const councilBw = profileFor('baden-wuerttemberg-council', '2026-01-01');
const board = profileFor('thueringen-advisory-board', '2026-01-01');

describe('quorum', () => {
  it.each([
    { norm: '§ 36 ThürKO', profile: council, seats: 51, present: 26, required: 26, quorate: true },
    { norm: '§ 36 ThürKO', profile: council, seats: 51, present: 25, required: 26, quorate: false },
    { norm: '§ 36 ThürKO', profile: council, seats: 50, present: 25, required: 26, quorate: false },
    { norm: '§ 49 GO NRW', profile: committeeNrw, seats: 17, present: 9, required: 9, quorate: true },
    { norm: '§ 49 GO NRW', profile: committeeNrw, seats: 17, present: 8, required: 9, quorate: false },
    { norm: '§ 37 Abs. 2 und 3 GemO', profile: councilBw, seats: 50, present: 25, required: 25, quorate: true },
    { norm: '§ 37 Abs. 2 und 3 GemO', profile: councilBw, seats: 51, present: 25, required: 26, quorate: false },
    {
      norm: 'Vorschrift des Beirats, vom Sitzungsdienst zu benennen',
      profile: board,
      seats: 14,
      present: 8,
      required: 8,
      quorate: true,
    },
  ])('$norm: $present of $seats, $required needed', ({ norm, profile, seats, present, required, quorate }) => {
    const state = quorum({ profile, statutorySeats: seats, presentEntitled: present });
    expect(state).toMatchObject({ required, present, quorate });
    expect(state.norm).toContain(norm);
    expect(state.spoken).toMatch(/^Anwesend( und stimmberechtigt)? sind \d+ von \d+(, erforderlich sind \d+)?\. /u);
    expect(state.spoken).toContain(quorate ? 'ist beschlussfähig.' : 'ist nicht beschlussfähig.');
  });

  it('is lost by the exclusion of one of 26 (§§ 36, 38 ThürKO)', () => {
    expect(quorum({ profile: council, statutorySeats: 51, presentEntitled: 25, presentConflicted: 1 })).toMatchObject({
      present: 25,
      quorate: false,
    });
  });

  it('counts the excluded where presence alone is asked for', () => {
    const presence = {
      ...committeeNrw,
      quorum: { ...committeeNrw.quorum, value: { ...committeeNrw.quorum.value, counts: 'present' as const } },
    };
    const state = quorum({ profile: presence, statutorySeats: 17, presentEntitled: 8, presentConflicted: 1 });
    expect(state).toMatchObject({
      present: 9,
      quorate: true,
      lamp: '9 von 17 anwesend – beschlussfähig (9 erforderlich)',
    });
  });

  it.each([
    { norm: '§ 39 Abs. 2 GemO', key: 'rheinland-pfalz-council', seats: 12, left: 4, excluded: 7, required: 4 },
    { norm: '§ 44 KSVG', key: 'saarland-council', seats: 27, left: 3, excluded: 14, required: 3 },
  ])('asks for the lower number among those who are left ($norm)', ({ key, seats, left, excluded, required }) => {
    const facts = { profile: profileFor(key, '2026-11-25'), statutorySeats: seats, presentConflicted: excluded };
    const there = quorum({ ...facts, presentEntitled: left });
    expect(there).toMatchObject({ present: left, required, quorate: true });
    expect(there.lamp).toContain(`${left} von ${seats} anwesend und stimmberechtigt – beschlussfähig`);
    expect(quorum({ ...facts, presentEntitled: left - 1 })).toMatchObject({ present: left - 1, quorate: false });
  });

  it('falls to a quarter when more than half are conflicted (§ 37 Abs. 2 Satz 2 GemO)', () => {
    expect(quorum({ profile: councilBw, statutorySeats: 51, presentEntitled: 13, conflicted: 26 })).toMatchObject({
      required: 13,
      quorate: true,
    });
    expect(quorum({ profile: councilBw, statutorySeats: 51, presentEntitled: 13, conflicted: 25 })).toMatchObject({
      required: 26,
      quorate: false,
    });
  });

  it.each([
    { norm: '§ 36 ThürKO', profile: council, present: 18, required: 1, quorate: true },
    { norm: '§ 37 Abs. 3 GemO', profile: councilBw, present: 2, required: 3, quorate: false },
    {
      norm: 'Vorschrift des Beirats, vom Sitzungsdienst zu benennen',
      profile: board,
      present: 18,
      required: 26,
      quorate: false,
    },
  ])('asks $required in a second meeting on the same items ($norm)', ({ profile, present, required, quorate }) => {
    expect(quorum({ profile, statutorySeats: 51, presentEntitled: present, secondConvening: true })).toMatchObject({
      required,
      quorate,
    });
  });

  it('counts filled seats only where the rule speaks of members', () => {
    expect(quorum({ profile: board, statutorySeats: 14, filledSeats: 12, presentEntitled: 7 }).required).toBe(7);
    expect(quorum({ profile: council, statutorySeats: 51, filledSeats: 49, presentEntitled: 26 }).required).toBe(26);
  });

  it('leaves the excluded out in Nordrhein-Westfalen (OVG NRW, III A 42/73)', () => {
    const facts = { profile: committeeNrw, statutorySeats: 9, presentEntitled: 4, presentConflicted: 1 };
    expect(quorum(facts)).toMatchObject({ present: 4, required: 5, quorate: false });
  });

  it('asks the chair while the rule is unverified', () => {
    expect(quorum({ profile: council, statutorySeats: 51, presentEntitled: 26 }).needsChair).toBe(true);
    const looked = { ...council, quorum: { ...council.quorum, status: 'verified' as const } };
    expect(quorum({ profile: looked, statutorySeats: 51, presentEntitled: 26 }).needsChair).toBe(false);
  });

  it('never lets both halves of a council be quorate without the other (§ 36 ThürKO)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.nat(), (seats, pick) => {
        const present = pick % (seats + 1);
        const one = quorum({ profile: council, statutorySeats: seats, presentEntitled: present });
        const other = quorum({ profile: council, statutorySeats: seats, presentEntitled: seats - present });
        expect(one.quorate && other.quorate).toBe(false);
        expect(one.required * 2).toBeGreaterThan(seats);
      }),
    );
  });

  it.each([
    { presentEntitled: 52 },
    { presentEntitled: -1 },
    { presentEntitled: 25.5 },
    { presentEntitled: 50, presentConflicted: 2 },
  ])('refuses $presentEntitled of 51', (counts) => {
    expect(() => quorum({ profile: council, statutorySeats: 51, ...counts })).toThrow(
      expect.objectContaining({ code: 'counts-invalid' }),
    );
  });

  it('has its sentences', () => {
    expect(quorum({ profile: council, statutorySeats: 51, presentEntitled: 25 }).lamp).toBe(
      '25 von 51 anwesend und stimmberechtigt – nicht beschlussfähig (26 erforderlich)',
    );
    expect(inquorateSentence(committeeNrw)).toBe('Der Ausschuss ist nicht beschlussfähig.');
    expect(quorumLostSentence('19:12', 25, 51)).toBe('Beschlussunfähigkeit um 19:12 Uhr festgestellt: 25 von 51.');
  });
});
