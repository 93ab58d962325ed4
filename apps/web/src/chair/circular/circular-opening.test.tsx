import type { MeetingDetail } from '@gremia/contracts';
import { profileFor } from '@gremia/rules';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { office } from '../../../../../libs/meeting/src/testing/council';
import { accessibilityFaults } from '../../testing/axe';
import { LiveCouncil } from '../../testing/live-council';
import { pressSettled } from '../../testing/press-settled';
import { NextStepCard } from '../next-step';

type Rule = NonNullable<MeetingDetail['circular']>;
const EMERGENCY: Rule = { allowed: 'emergency-only', simple: false, refusal: null, question: null };

const Desk = ({ live, rule = EMERGENCY }: { readonly live: LiveCouncil; readonly rule?: Rule }): ReactElement => (
  <NextStepCard meeting={live.useLive()} title="12. Sitzung des Stadtrats" questions={[]} circular={rule} />
);

describe('a circular vote', () => {
  it('is opened with its ground, its motion and its deadline, and asks the members first', async () => {
    const user = userEvent.setup();
    const live = new LiveCouncil(office, { emergency: { declared: true, statuteClause: '§ 7a Hauptsatzung' } });
    const { container } = render(<Desk live={live} />);
    await user.click(screen.getByRole('button', { name: 'Sitzung eröffnen' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByText('Besonderheiten der Eröffnung'));
    await user.click(dialog.getByRole('checkbox', { name: /ohne Sitzung im Umlaufverfahren beschlossen/u }));
    expect(dialog.getByRole('heading', { level: 2 })).toHaveTextContent('Umlaufverfahren jetzt eröffnen?');
    expect(dialog.queryByText(/Mitglieder anwesend melden/u)).toBeNull();
    expect(dialog.queryByRole('checkbox', { name: /ein zweites Mal geladen/u })).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Umlaufverfahren eröffnen' }));
    expect(dialog.getAllByText('Bitte ausfüllen.')).toHaveLength(3);
    expect(live.council.state.phase).toBe('planned');
    await user.type(dialog.getByLabelText(/Warum kann nicht in einer Sitzung/u), 'Hochwasser');
    await user.type(dialog.getByLabelText('Auf wessen Antrag?'), 'Vorsitz');
    await user.type(dialog.getByLabelText('Antworten bis: Tag'), '2026-12-01');
    await user.click(dialog.getByRole('button', { name: 'Umlaufverfahren eröffnen' }));
    expect(live.council.state.circular).toEqual({
      ground: 'Hochwasser',
      movedBy: 'Vorsitz',
      until: '2026-12-01T17:00:00.000Z',
    });
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Zustimmung zum Umlaufverfahren');
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('is not offered where the rules know none, and the norm is said before anything is opened', async () => {
    const user = userEvent.setup();
    const refusal = 'Der Stadtrat beschließt in Sitzungen; ein Umlaufverfahren ist nicht vorgesehen (§ 50 GO NRW).';
    render(<Desk live={new LiveCouncil(office)} rule={{ ...EMERGENCY, allowed: 'never', refusal }} />);
    await user.click(screen.getByRole('button', { name: 'Sitzung eröffnen' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByText('Besonderheiten der Eröffnung'));
    expect(dialog.getByText(refusal)).toBeVisible();
    expect(dialog.queryByRole('checkbox', { name: /Umlaufverfahren/u })).toBeNull();
  });

  it('asks whether everything is of a simple kind where nothing else may be decided so', async () => {
    const user = userEvent.setup();
    const live = new LiveCouncil(office, { profile: profileFor('baden-wuerttemberg-council', '2026-11-25') });
    const { container } = render(
      <Desk
        live={live}
        rule={{ allowed: 'motion-unless-objected', simple: true, refusal: null, question: 'Soll sie gelten?' }}
      />,
    );
    await user.click(screen.getByRole('button', { name: 'Sitzung eröffnen' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByText('Besonderheiten der Eröffnung'));
    await user.click(dialog.getByRole('checkbox', { name: /ohne Sitzung im Umlaufverfahren beschlossen/u }));
    expect(dialog.getByText(/Abgestimmt wird nicht/u)).toBeVisible();
    expect(dialog.getByText('Soll sie gelten?')).toBeVisible();
    await user.type(dialog.getByLabelText(/Warum kann nicht in einer Sitzung/u), 'Ferien');
    await user.type(dialog.getByLabelText('Auf wessen Antrag?'), 'Vorsitz');
    await user.type(dialog.getByLabelText('Antworten bis: Tag'), '2999-12-01');
    await user.click(dialog.getByRole('button', { name: 'Umlaufverfahren eröffnen' }));
    expect(live.council.state.phase).toBe('planned');
    await user.click(dialog.getByRole('checkbox', { name: /Gegenstände einfacher Art/u }));
    await user.click(dialog.getByRole('button', { name: 'Umlaufverfahren eröffnen' }));
    expect(live.council.state.circular?.simpleMatters).toBe(true);
    await pressSettled('Ö 1 aufrufen');
    await pressSettled('Abstimmung eröffnen');
    expect(Object.values(live.council.state.votes)[0]?.procedure).toBe('without-objection');
    expect(screen.getByText(/Widersprochen werden kann bis/u)).toHaveTextContent('2999');
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
