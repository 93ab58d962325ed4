import type { MinutesDocument } from '@gremia/contracts';
import { member, TestCouncil } from '../../../meeting/src/testing/council';
import { minutesToTypst } from '../typst/minutes-to-typst';
import { composeMinutes } from './compose-minutes';

const print = { municipality: 'L', part: 'public', version: '1', versionAt: '2026-11-30T08:00:00Z' } as const;
const seal = { size: 1, root: 'ab'.repeat(32) };

/** Forty on Wednesday evening; on Thursday thirty of them and one who was not there before. */
function overTwoDays(): TestCouncil {
  const meeting = new TestCouncil().convened(40).do({ kind: 'call-item', itemId: 'i1' });
  meeting.at('2026-11-25T20:30:00Z').do({
    kind: 'interrupt-meeting',
    cause: 'other-day',
    reason: 'Es ist spät',
    until: '2026-11-26T17:00:00Z',
  });
  meeting.at('2026-11-26T17:05:00Z').do({ kind: 'resume-meeting' });
  for (let index = 1; index <= 30; index += 1)
    meeting.at('2026-11-26T17:05:00Z').do({ kind: 'check-in', mode: 'hall' }, member(index));
  meeting.at('2026-11-26T18:00:00Z').do({ kind: 'check-in', mode: 'hall' }, member(45)).vote('v1', [31]);
  return meeting.at('2026-11-26T19:00:00Z').do({ kind: 'close-meeting' });
}

describe('minutes of a meeting that went on on another day', () => {
  const document = composeMinutes(overTwoDays().entries, 'public', seal) as MinutesDocument;
  const source = minutesToTypst(document, {}, print);

  it('tell both days', () => {
    expect(document.sittings).toEqual([
      { from: expect.stringContaining('2026-11-25T16:00'), until: '2026-11-25T20:30:00.000Z' },
      { from: '2026-11-26T17:05:00.000Z', until: '2026-11-26T19:00:00.000Z' },
    ]);
    expect(source).toContain('"Mittwoch, 25.11.2026, 17:00 bis 21:30 Uhr"');
    expect(source).toContain('"Donnerstag, 26.11.2026, 18:05 bis 20:00 Uhr"');
    expect(source).toContain('am 26.11.2026 um 20:00 Uhr geschlossen');
    expect(source).toContain('Die Sitzung wird am Donnerstag, 26.11.2026 um 18:00 Uhr fortgesetzt.');
  });

  it('tell of everybody on which of them they were there', () => {
    expect(source).toContain('Stimmberechtigt anwesend waren am 25.11.2026 40, am 26.11.2026 31 von 51.');
    expect(source).toMatch(/Mitglied.45 \(am 25\.11\.2026 nicht anwesend, am 26\.11\.2026 ab 19:00 Uhr\)/u);
    expect(source).toMatch(/Mitglied.40 \(am 26\.11\.2026 nicht anwesend\)/u);
    expect(source).not.toMatch(/Mitglied.12 \(/u);
  });

  it('of one day name it once', () => {
    const one = composeMinutes(new TestCouncil().convened(40).do({ kind: 'close-meeting' }).entries, 'public', seal);
    expect(one?.sittings).toBeUndefined();
  });
});
