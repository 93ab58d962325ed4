import type { StartCodeUse } from '@gremia/contracts';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showForm } from '../testing/form-stage';
import { StartCodeForm } from './start-code-form';

describe('the form for a start code', () => {
  const type = async (login: string, code: string, password: string, repeated = password): Promise<void> => {
    const user = userEvent.setup();
    await user.type(screen.getByLabelText('Anmeldename'), login);
    await user.type(screen.getByLabelText('Startcode'), code);
    await user.type(screen.getByLabelText('Neues Passwort'), password);
    await user.type(screen.getByLabelText('Neues Passwort noch einmal'), `${repeated}{Enter}`);
  };

  it('sends login, code and password as the contract wants them', async () => {
    const sent: StartCodeUse[] = [];
    await showForm(<StartCodeForm send={(use) => Promise.resolve(sent.push(use))} />);
    await type('Weidenbach', 'k7qf 2mxp 9rta wh4c', 'drei lange wörter');
    await waitFor(() =>
      expect(sent).toEqual([{ login: 'weidenbach', code: 'k7qf 2mxp 9rta wh4c', password: 'drei lange wörter' }]),
    );
  });

  it.each([
    { what: 'a code that is too short', typed: ['a.b', 'K7QF', 'drei lange wörter'], says: /viermal vier Zeichen/u },
    { what: 'a short password', typed: ['a.b', 'K7QF-2MXP-9RTA-WH4C', 'elf zeichen'], says: /mindestens 12 Zeichen/u },
    {
      what: 'the login as password',
      typed: ['sitzungsdienst', 'K7QF-2MXP-9RTA-WH4C', 'Sitzungsdienst'],
      says: /nicht der Anmeldename/u,
    },
    {
      what: 'two passwords',
      typed: ['a.b', 'K7QF-2MXP-9RTA-WH4C', 'drei lange wörter', 'drei lange worte'],
      says: /nicht dasselbe Passwort/u,
    },
  ] as const)('says so of $what, and sends nothing', async ({ typed, says }) => {
    const send = jest.fn(() => Promise.resolve());
    const { container } = await showForm(<StartCodeForm send={send} />);
    const [login, code, password, repeated = password] = typed;
    await type(login, code, password, repeated);
    await waitFor(() => expect(container.querySelector('.kern-error')).toHaveTextContent(says));
    expect(send).not.toHaveBeenCalled();
  });
});
