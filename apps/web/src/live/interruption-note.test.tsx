import { render, screen } from '@testing-library/react';
import { TestCouncil } from '../../../../libs/meeting/src/testing/council';
import { formatTime } from '../i18n/dates';
import { InterruptionNote } from './interruption-note';

const UNTIL = '2026-11-25T18:45:00.000Z';

describe('what is said of an interruption', () => {
  it.each(['Pause', `Pause. Weiter um ${formatTime(UNTIL).replaceAll('\u00a0', ' ')}.`])(
    'says once when it goes on: %s',
    (reason) => {
      const council = new TestCouncil().convened(30);
      council.do({ kind: 'interrupt-meeting', cause: 'break', reason, until: UNTIL });
      render(<InterruptionNote state={council.state} />);
      expect(screen.getAllByText(/Weiter/u)).toHaveLength(1);
    },
  );
});
