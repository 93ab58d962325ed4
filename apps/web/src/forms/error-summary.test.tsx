import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState, type ReactElement } from 'react';
import { TextField } from '../ui/text-field';
import { ErrorSummary } from './error-summary';

const GAP = 'Bitte ausfüllen.';

/** A part that is opened and closed by itself; the form around it does not hear of it. */
function Details(): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(!open)}>
        Einzelheiten
      </button>
      {open && <TextField label="Ort" error={GAP} />}
    </>
  );
}

function Shown({ attempts, gap }: { readonly attempts: number; readonly gap?: string }): ReactElement {
  const form = useRef<HTMLFormElement>(null);
  return (
    <form ref={form}>
      <ErrorSummary form={form} attempts={attempts} />
      <TextField label="Tag" error={gap} />
      <Details />
    </form>
  );
}

const listed = (): string[] => screen.queryAllByRole('link').map(({ textContent }) => textContent ?? '');

describe('what is listed above a form', () => {
  it('is there with the marks and gone with them', () => {
    const { rerender } = render(<Shown attempts={0} gap={GAP} />);
    expect(listed()).toEqual([]);
    rerender(<Shown attempts={1} gap={GAP} />);
    expect(listed()).toEqual(['Tag']);
    rerender(<Shown attempts={1} />);
    expect(listed()).toEqual([]);
  });

  it('is nothing again where the form begins anew', () => {
    const { rerender } = render(<Shown attempts={1} gap={GAP} />);
    rerender(<Shown attempts={0} gap={GAP} />);
    expect(listed()).toEqual([]);
  });

  it('follows a part of the form that opens by itself', async () => {
    render(<Shown attempts={1} gap={GAP} />);
    await userEvent.click(screen.getByRole('button', { name: 'Einzelheiten' }));
    expect(await screen.findByRole('link', { name: 'Ort' })).toBeVisible();
    expect(listed()).toEqual(['Tag', 'Ort']);
  });
});
