import type { MinutesDocument } from '@gremia/contracts';
import { member, TestCouncil } from '../../../meeting/src/testing/council';
import { minutesToTypst } from '../typst/minutes-to-typst';
import { composeMinutes } from './compose-minutes';

/** From the evening of 24 October 2026 until after the clocks were put back from three to two. */
function throughTheNight(): TestCouncil {
  const meeting = new TestCouncil().at('2026-10-24T19:00:00Z').convened(30);
  meeting.at('2026-10-25T00:40:00Z').do({ kind: 'check-in', mode: 'hall' }, member(31));
  meeting.at('2026-10-25T00:50:00Z').vote('v1', [30]);
  meeting.at('2026-10-25T01:10:00Z').do({ kind: 'check-out' }, member(31));
  meeting.at('2026-10-25T01:20:00Z').do({ kind: 'interrupt-meeting', reason: 'Lüften' });
  meeting.at('2026-10-25T02:05:00Z').do({ kind: 'resume-meeting' });
  meeting.at('2026-10-25T02:10:00Z').do({ kind: 'check-in', mode: 'hall' }, member(32));
  return meeting.at('2026-10-25T02:30:00Z').do({ kind: 'close-meeting' });
}

describe('minutes of a night in which the clocks are put back', () => {
  const { entries } = throughTheNight();
  const document = composeMinutes(entries, 'public', { size: 1, root: 'ab'.repeat(32) }) as MinutesDocument;

  it('have who came in the order in which they came, though clocks show another one', () => {
    const late = document.present.slice(30).map(({ name, from, until }) => [name, from, until]);
    expect(late).toEqual([
      ['Mitglied 31', '2026-10-25T00:40:00.000Z', '2026-10-25T01:10:00.000Z'],
      ['Mitglied 32', '2026-10-25T02:10:00.000Z', null],
    ]);
    const stays = [...document.present].sort((a, b) => Date.parse(a.from) - Date.parse(b.from));
    expect(stays.map(({ name }) => name)).toEqual(document.present.map(({ name }) => name));
  });

  it('name every time so that it can mean one moment only', () => {
    const print = { municipality: 'L', part: 'public', version: '1', versionAt: '2026-10-26T08:00:00Z' } as const;
    const source = minutesToTypst(document, {}, print);
    expect(source).toContain('"Samstag, 24.10.2026"');
    expect(source).toContain('"21:00 Uhr"');
    expect(source).toContain('"Sonntag, 25.10.2026, 03:30 Uhr"');
    expect(source).toContain('"Sonntag, 25.10.2026, 02B:20 bis 03:05 Uhr: Die Sitzung ist unterbrochen (Lüften)."');
    expect(source).toContain('"Am 25.10.2026 um 02A:50 Uhr: Abstimmung über');
    expect(source).toContain('(bis 02B:10 Uhr)');
  });
});
