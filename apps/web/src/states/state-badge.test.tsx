import { paperState } from '@gremia/contracts';
import { render, screen } from '@testing-library/react';
import { PaperStateBadge } from './state-badge';

describe('the state of a paper', () => {
  it.each(paperState.options)('never looks like an approval: %s', (state) => {
    const { container } = render(<PaperStateBadge state={state} />);
    expect(container.querySelector('.kern-badge--success, .kern-icon--check')).toBeNull();
  });

  it('says that a paper is decided in words alone: how, its result says', () => {
    const { container } = render(<PaperStateBadge state="decided" />);
    expect(screen.getByText('Entschieden')).toBeDefined();
    expect(container.querySelector('.kern-icon')).toBeNull();
  });

  it('says what was decided, where that is known, and nothing of it before', () => {
    render(<PaperStateBadge state="decided" result="teilweise angenommen" />);
    expect(screen.getByText('Teilweise angenommen')).toBeDefined();
    render(<PaperStateBadge state="in-consultation" result="empfohlen" />);
    expect(screen.getByText('In Beratung')).toBeDefined();
  });
});
