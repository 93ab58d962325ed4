import { render } from '@testing-library/react';
import { PasteNote } from './paste-note';

const OPENING = 'Der Stadtrat beschließt:';

it.each([
  [[], /Gliederung\.$/u],
  [[OPENING], /Nicht übernommen, weil kein Beschlusspunkt: „Der Stadtrat beschließt:“\.$/u],
  [[OPENING, 'Begründung'], /„Der Stadtrat beschließt:“ und ein weiterer Absatz\.$/u],
  [[OPENING, 'Begründung', 'Es ist nötig.'], /„Der Stadtrat beschließt:“ und 2 weitere Absätze\.$/u],
])('says in one sentence what of a pasted text was left out: %j', (leftOut, told) => {
  const { container } = render(<PasteNote count={2} leftOut={leftOut} />);
  expect(container).toHaveTextContent(/^Es wurden 2 Punkte gelesen\./u);
  expect(container).toHaveTextContent(told);
});
