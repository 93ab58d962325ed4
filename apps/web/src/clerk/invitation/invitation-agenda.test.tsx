import type { AgendaItemView } from '@gremia/contracts';
import { render, screen, within } from '@testing-library/react';
import { InvitationAgenda } from './invitation-agenda';

const item = (number: string, isPublic: boolean, paperNumber: string | null = null): AgendaItemView =>
  ({ id: number, number, title: `Punkt ${number}`, public: isPublic, paperNumber }) as AgendaItemView;

describe('the agenda of an invitation', () => {
  it('names all items with their papers, part by part', () => {
    render(<InvitationAgenda items={[item('Ö 1', true, '0012/26'), item('N 1', false), item('Ö 2', true)]} />);
    const [open, closed] = screen.getAllByRole('table').map((table) =>
      within(table)
        .getAllByRole('row')
        .map(({ textContent }) => textContent),
    );
    expect(open).toEqual(['Ö 1Punkt Ö\u00a01 (0012/26)', 'Ö 2Punkt Ö\u00a02']);
    expect(closed).toEqual(['N 1Punkt N\u00a01']);
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      'Öffentlicher Teil',
      'Nichtöffentlicher Teil',
    ]);
  });

  it('has no heading of a part that has no item', () => {
    render(<InvitationAgenda items={[item('Ö 1', true)]} />);
    expect(screen.queryByRole('heading', { name: 'Nichtöffentlicher Teil' })).toBeNull();
  });
});
