import { render, screen } from '@testing-library/react';
import { ItemHead } from './item-head';

const item = { number: 'Ö 1', paperNumber: '0022/26', rapporteur: null };

describe('the item on the wall', () => {
  it('does not name again who stands in its title', () => {
    const name = 'Fraktion Generationen gemeinsam';
    render(<ItemHead item={{ ...item, title: `Anfrage der ${name}`, originators: [name, 'Fraktion Ahorn'] }} />);
    expect(screen.getByText(/^Drucksache/u).textContent?.replaceAll('\u00a0', ' ')).toBe(
      'Drucksache 0022/26 · eingereicht von Fraktion Ahorn',
    );
  });
});
