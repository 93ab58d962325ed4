import type { MeetingSummary } from '@gremia/contracts';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { useForm } from 'react-hook-form';
import type { Proposal } from './proposal';
import { useProposal } from './use-proposal';

const EMPTY: Proposal = { title: '', day: '', begins: '17:00', ends: '', place: '', sessionNo: '', sessionTerm: '' };
const EARLIER = [
  {
    title: '16. Sitzung des Stadtrates',
    startsAt: '2026-11-11T16:30:00Z',
    endsAt: null,
    place: 'Ratssaal',
    session: { no: 16, term: '2024–2029' },
  },
] as unknown as MeetingSummary[];

function Fields({ earlier }: { readonly earlier: MeetingSummary[] | undefined }): ReactElement {
  const rhf = useForm<Proposal>({ defaultValues: EMPTY });
  useProposal(rhf, earlier);
  return (
    <form>
      <input aria-label="Titel" {...rhf.register('title')} />
      <input aria-label="Ort" {...rhf.register('place')} />
      <output>{String(rhf.formState.isDirty)}</output>
    </form>
  );
}

describe('what is proposed for a new meeting', () => {
  it('fills in what is usual, and is nothing that somebody typed', () => {
    render(<Fields earlier={EARLIER} />);
    expect(screen.getByLabelText('Titel')).toHaveValue('17. Sitzung des Stadtrates');
    expect(screen.getByRole('status')).toHaveTextContent('false');
  });

  it('leaves what was typed before it was known', async () => {
    const { rerender } = render(<Fields earlier={undefined} />);
    await userEvent.setup().type(screen.getByLabelText('Titel'), 'Sondersitzung');
    act(() => rerender(<Fields earlier={EARLIER} />));
    expect(screen.getByLabelText('Titel')).toHaveValue('Sondersitzung');
    expect(screen.getByLabelText('Ort')).toHaveValue('Ratssaal');
  });
});
