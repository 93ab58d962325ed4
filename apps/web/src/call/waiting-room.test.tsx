import type { CallPerson } from '@gremia/contracts';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { office, TestCouncil } from '../../../../libs/meeting/src/testing/council';
import { accessibilityFaults } from '../testing/axe';
import { showForm } from '../testing/form-stage';
import { WaitingRoom } from './waiting-room';
import { whoWaits } from './who-waits';

const { state } = new TestCouncil().convened(30).do({ kind: 'check-in', mode: 'remote', personId: 'm40' }, office);

const person = (personId: string, name: string, more: Partial<CallPerson> = {}): CallPerson => ({
  ...{ personId, name, standing: 'waiting', role: 'participant', channel: null, limit: null, reason: '' },
  ...{ askedAt: '2026-11-25T17:04:00.000Z', asksAs: 'participant', purpose: '' },
  ...{ connected: false, mayTalk: false, voting: personId.startsWith('m'), cannotEncrypt: false },
  ...more,
});

const show = (people: readonly CallPerson[]) =>
  showForm(<WaitingRoom meeting={{ audience: 'members', meetingId: 'm', state }} people={people} />);
const rows = (): string[] =>
  within(screen.getByRole('list', { name: 'Warteraum' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('the waiting room', () => {
  it('says of everybody as what they come, what for and since when, and turns no member with a vote away', async () => {
    const { container } = await show([
      person('m40', 'Mitglied 40'),
      person('g1', 'Ida Gast', { purpose: 'Gutachterin zum ersten Punkt' }),
      person('g2', 'Kay Gebärde', { asksAs: 'interpreter' }),
    ]);
    const [member, guest, interpreter] = rows();
    expect(member).toMatch(/^Mitglied 40 – stimmberechtigtes Mitglied, zugeschaltet, wartet seit 18:04\sUhr/u);
    expect(guest).toMatch(/^Ida Gast – Gast, wartet seit .*Anliegen: Gutachterin zum ersten Punkt/u);
    expect(interpreter).toMatch(/^Kay Gebärde – Gast, möchte dolmetschen, wartet seit/u);
    const named = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(named).toEqual([
      'Mitglied 40 einlassen',
      ...['Ida Gast einlassen', 'Ida Gast nicht einlassen'],
      ...['Kay Gebärde zum Dolmetschen einlassen', 'Kay Gebärde nicht einlassen'],
      'Alle einlassen',
    ]);
    expect(screen.getByText('„Alle einlassen“ überträgt keine Aufgaben.')).toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('asks before somebody is turned away, and lists whom that happened to with the reason', async () => {
    const away = { standing: 'turned-away', reason: 'Alle Plätze sind belegt.' } as const;
    const { container } = await show([person('g1', 'Ida Gast'), person('g3', 'Uwe Fremd', away)]);
    const list = within(screen.getByRole('list', { name: 'Nicht eingelassen' }));
    expect(list.getByText('Uwe Fremd – nicht eingelassen: Alle Plätze sind belegt.')).toBeInTheDocument();
    expect(list.getByRole('button', { name: 'Uwe Fremd wieder warten lassen' })).toBeEnabled();
    await userEvent.click(screen.getByRole('button', { name: 'Ida Gast nicht einlassen' }));
    expect(await screen.findByRole('dialog', { name: 'Ida Gast nicht einlassen' })).toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('knows members by their seat, others by the list of those invited', () => {
    const invited = [{ name: 'Dr. Ida  Gast', role: 'Gutachterin' }];
    const known = (personId: string, name: string) => whoWaits(person(personId, name), state, invited);
    expect(known('g1', 'Dr. Ida Gast')).toMatchObject({ known: 'invited', invitedAs: 'Gutachterin', presence: null });
    expect(known('g1', 'Ida Gast')).toMatchObject({ known: 'guest', invitedAs: '' });
    expect(known('m40', 'Mitglied 40')).toMatchObject({ known: 'member', presence: 'remote' });
    expect(known('m3', 'Mitglied 3')).toMatchObject({ known: 'member', presence: 'hall' });
    expect(known('m41', 'Mitglied 41')).toMatchObject({ known: 'member', presence: 'away' });
  });
});
