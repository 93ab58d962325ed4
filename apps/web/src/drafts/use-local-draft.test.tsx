import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { z } from 'zod';
import { ConflictDialog } from './conflict-dialog';
import { forgetKeptDrafts } from './draft-store';
import { useLocalDraft } from './use-local-draft';

interface Saved {
  readonly text: string;
  readonly revision: number;
}

/** What lies on a server that takes a text only from those who know its newest revision. */
class Shelf {
  constructor(public saved: Saved) {}

  put(text: string, revision: number): Saved | null {
    if (revision !== this.saved.revision) return null;
    this.saved = { text, revision: revision + 1 };
    return this.saved;
  }
}

function Form({ shelf }: { readonly shelf: Shelf }): ReactElement {
  const [known, setKnown] = useState(shelf.saved);
  const [theirs, setTheirs] = useState<Saved | null>(null);
  const draft = useLocalDraft({
    name: 'person.text',
    schema: z.string(),
    server: known.text,
    revision: known.revision,
  });
  const save = (base: number): void => {
    const saved = shelf.put(draft.value, base);
    if (saved === null) return setTheirs(shelf.saved);
    setKnown(saved);
    draft.settle(draft.value, saved.revision);
  };
  return (
    <>
      <label>
        Text
        <input value={draft.value} onChange={(event) => draft.change(event.target.value)} />
      </label>
      <p>{draft.unsaved ? 'offen' : 'gespeichert'}</p>
      {draft.restoredFrom !== null && <p>wiederhergestellt</p>}
      <button type="button" onClick={() => save(draft.base)}>
        Speichern
      </button>
      <ConflictDialog
        open={theirs !== null}
        fields={[{ label: 'Text', mine: draft.value, theirs: theirs?.text ?? '' }]}
        onClose={() => setTheirs(null)}
        onTakeTheirs={() => {
          setKnown(shelf.saved);
          setTheirs(null);
          draft.discard();
        }}
        onKeepMine={() => {
          const base = shelf.saved.revision;
          setTheirs(null);
          draft.rebase(base);
          save(base);
        }}
      />
    </>
  );
}

const field = (): HTMLElement => screen.getByRole('textbox', { name: 'Text' });
const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));

describe('a text that somebody else saves in between', () => {
  beforeEach(() => localStorage.clear());

  const collide = async (): Promise<Shelf> => {
    const shelf = new Shelf({ text: 'Anfang', revision: 1 });
    render(<Form shelf={shelf} />);
    await userEvent.type(field(), ' und mehr');
    shelf.put('Von jemand anderem', 1);
    await press('Speichern');
    return shelf;
  };

  it('keeps what was typed and shows both versions', async () => {
    await collide();
    expect(field()).toHaveValue('Anfang und mehr');
    const dialog = screen.getByRole('dialog', { name: 'Inzwischen wurde gespeichert' });
    expect(dialog).toHaveTextContent('Anfang und mehr');
    expect(dialog).toHaveTextContent('Von jemand anderem');
  });

  it('decides nothing by itself when the question is put off', async () => {
    const shelf = await collide();
    await press('Später entscheiden');
    expect(field()).toHaveValue('Anfang und mehr');
    expect(shelf.saved.text).toBe('Von jemand anderem');
    expect(screen.getByText('offen')).toBeInTheDocument();
  });

  it('saves the typed text over the newer one when the person says so', async () => {
    const shelf = await collide();
    await press('Meine Eingaben speichern');
    expect(shelf.saved).toEqual({ text: 'Anfang und mehr', revision: 3 });
    expect(screen.getByText('gespeichert')).toBeInTheDocument();
  });

  it('loads the newer text when the person says so', async () => {
    await collide();
    await press('Neuen Stand übernehmen');
    expect(field()).toHaveValue('Von jemand anderem');
    expect(screen.getByText('gespeichert')).toBeInTheDocument();
  });
});

describe('a text that was not saved before the browser was closed', () => {
  beforeEach(() => localStorage.clear());

  it('is there again, until it is saved', async () => {
    const shelf = new Shelf({ text: 'Anfang', revision: 1 });
    const first = render(<Form shelf={shelf} />);
    await userEvent.type(field(), ' und mehr');
    first.unmount();

    const second = render(<Form shelf={shelf} />);
    expect(field()).toHaveValue('Anfang und mehr');
    expect(screen.getByText('wiederhergestellt')).toBeInTheDocument();
    await press('Speichern');
    expect(shelf.saved.text).toBe('Anfang und mehr');
    second.unmount();

    render(<Form shelf={shelf} />);
    expect(screen.queryByText('wiederhergestellt')).not.toBeInTheDocument();
  });

  it('is nothing any more once it is typed back to what is saved', async () => {
    render(<Form shelf={new Shelf({ text: 'Anfang', revision: 1 })} />);
    await userEvent.type(field(), '!');
    expect(screen.getByText('offen')).toBeInTheDocument();
    await userEvent.type(field(), '{Backspace}');
    expect(screen.getByText('gespeichert')).toBeInTheDocument();
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it('still knows from which revision it began', async () => {
    const shelf = new Shelf({ text: 'Anfang', revision: 1 });
    const first = render(<Form shelf={shelf} />);
    await userEvent.type(field(), '!');
    first.unmount();
    shelf.put('Von jemand anderem', 1);
    render(<Form shelf={shelf} />);
    await press('Speichern');
    expect(shelf.saved.text).toBe('Von jemand anderem');
    expect(field()).toHaveValue('Anfang!');
  });

  it('leaves the browser with the person as far as the server keeps it', () => {
    const stored = { value: 'Anfang!', base: 1, at: '2026-11-29T13:03:00.000Z', edition: 1 };
    localStorage.setItem('gremia.unsaved.person.text', JSON.stringify({ ...stored, kept: true }));
    localStorage.setItem('gremia.unsaved.person.other', JSON.stringify({ ...stored, kept: false }));
    forgetKeptDrafts();
    expect(Object.keys(localStorage)).toEqual(['gremia.unsaved.person.other']);
  });

  it('is left alone when it cannot be read', () => {
    localStorage.setItem('gremia.unsaved.person.text', '{"value": 7, "base": "x"}');
    render(<Form shelf={new Shelf({ text: 'Anfang', revision: 1 })} />);
    expect(field()).toHaveValue('Anfang');
  });
});
