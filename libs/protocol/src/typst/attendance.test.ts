import type { MinutesDocument } from '@gremia/contracts';
import { attendanceSection } from './attendance';
import { TypstWriter } from './writer';

const [BEGIN, LATER, END] = ['2026-11-25T16:00:00Z', '2026-11-25T17:00:00Z', '2026-11-25T18:30:00Z'] as const;
const stay = { mode: 'hall', entitled: true, from: BEGIN, until: END } as const;
const absent = { excused: false, reason: 'not-stated' } as const;

/** Ahorn has one in the hall and one connected without a vote all evening, Linde one connected so for an hour. */
const DOCUMENT = {
  ...{ committee: 'Stadtrat', title: '12. Sitzung', place: 'Rathaus', rehearsal: false, openedAt: BEGIN },
  ...{ closedAt: END, interruptions: [], convocation: '', chair: '', secretary: '', seats: 5, vacant: 0, others: [] },
  ...{ items: [], journalSize: 0, journalRoot: '' },
  present: [
    { name: 'Anna Amsel', faction: 'Ahorn', ...stay },
    { name: 'Ben Buche', faction: 'Ahorn', ...stay, mode: 'remote', entitled: false },
    { name: 'Cem Celik', faction: 'Linde', ...stay, until: LATER },
    { name: 'Cem Celik', faction: 'Linde', ...stay, mode: 'remote', entitled: false, from: LATER },
  ],
  absent: [
    { name: 'Ben Buche', faction: 'Ahorn', ...absent },
    { name: 'Dora Dachs', faction: 'Linde', ...absent },
    { name: 'Emil Elster', faction: 'Linde', ...absent },
  ],
} satisfies MinutesDocument;

const printed = (document: MinutesDocument): string =>
  attendanceSection(new TypstWriter(new Set()), document).join('\n').replaceAll('\u00A0', ' ');

describe('the attendance in print', () => {
  it('adds up to those who were present, and names who had no vote among the absent alone', () => {
    const [present = '', missing = ''] = printed(DOCUMENT).split('Abwesend');
    expect(present).toContain('Stimmberechtigt anwesend waren 2 von 5.');
    expect(present).toContain('Ahorn (1)');
    expect(present).toContain('Linde (1)');
    expect(present).not.toContain('Ben Buche');
    expect(missing).toContain('keine Angabe (3)');
    expect(missing).toContain('Ahorn: Ben Buche (ohne Stimmrecht zugeschaltet); Linde: Dora Dachs, Emil Elster');
  });

  it('says of whoever lost their vote on the way since when', () => {
    expect(printed(DOCUMENT)).toContain('Cem Celik (bis 18:00 Uhr, ohne Stimmrecht zugeschaltet ab 18:00 Uhr)');
  });

  it('names no factions where a body has none', () => {
    const alone = DOCUMENT.absent.map((each) => ({ ...each, faction: null }));
    expect(printed({ ...DOCUMENT, present: [], absent: alone })).toContain('Ben Buche, Dora Dachs, Emil Elster');
  });
});
