import { parseResolution } from '@gremia/resolution';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityFaults } from '../../testing/axe';
import { PasteAmendment } from './paste-amendment';

const base = parseResolution('01\nEs sind drei Dinge.\n');

function show(): { container: HTMLElement; field: HTMLElement } {
  const { container } = render(
    <QueryClientProvider client={new QueryClient()}>
      <PasteAmendment points={base} parentId="p" onRead={() => undefined} />
    </QueryClientProvider>,
  );
  container.querySelector('details')?.setAttribute('open', '');
  return { container, field: screen.getByRole('textbox', { name: 'Änderungen als Text' }) };
}

function paste(field: HTMLElement, html: string, plain: string): void {
  const event = createEvent.paste(field, {
    clipboardData: { getData: (type: string) => (type === 'text/html' ? html : plain) },
  });
  fireEvent(field, event);
}

describe('PasteAmendment', () => {
  it('keeps the formatting of what was pasted until somebody changes the words', async () => {
    const { container, field } = show();
    const note = /Durchstreichungen und Fettdruck des eingefügten Textes werden mitgelesen/u;
    paste(field, '<p>Es sind <s>drei</s> <b>vier</b> Dinge.</p>', 'Es sind drei vier Dinge.');
    expect(field).toHaveValue('Es sind drei vier Dinge.');
    expect(screen.getByText(note)).toBeVisible();
    expect(await accessibilityFaults(container)).toEqual([]);
    await userEvent.setup().type(field, ' Und mehr.');
    expect(screen.queryByText(note)).toBeNull();
  });

  it('reads nothing as long as nothing is there', () => {
    show();
    expect(screen.getByRole('button', { name: 'Lesen' })).toHaveAttribute('aria-disabled', 'true');
  });
});
