import type { Caption, TypedCaption } from '@gremia/contracts';
import { initialState } from '@gremia/meeting';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CaptionWriter } from './caption-writer';
import { CaptionsPanel } from './captions-panel';

const line = (lineId: string, text: string, more: Partial<Caption> = {}): Caption => ({
  ...{ meetingId: 'm', lineId, step: 1, text, final: true, part: 'public', automatic: false, speaker: '' },
  ...more,
});

describe('captions', () => {
  let say: (caption: Caption) => void = () => undefined;
  const show = () =>
    render(
      <CaptionsPanel
        meeting={{
          state: initialState,
          onCaption: (listener) => {
            say = (caption) => act(() => listener(caption));
            return () => undefined;
          },
        }}
      />,
    );
  beforeEach(() => localStorage.clear());

  it('are there with the first line, and are read at one’s own pace unless one wants them told', async () => {
    show();
    expect(screen.queryByRole('log')).toBeNull();
    say(line('a', 'Ich eröffne die Sitzung.'));
    expect(screen.getByRole('log').getAttribute('aria-live')).toBe('off');
    await userEvent.click(screen.getByRole('button', { name: 'Neue Zeilen vorlesen lassen' }));
    expect(screen.getByRole('log').getAttribute('aria-live')).toBe('polite');
  });

  it('tell no half lines, and say what a machine has recognised', () => {
    show();
    say(line('a', 'Wir kom', { final: false }));
    expect(screen.getByText('Wir kom').getAttribute('aria-hidden')).toBe('true');
    say(line('a', 'Wir kommen zur Abstimmung.', { step: 2, automatic: true }));
    expect(screen.getByText(/Wir kommen zur Abstimmung\./u).getAttribute('aria-hidden')).toBeNull();
    expect(screen.getByText('(automatisch erstellt)')).toBeTruthy();
  });

  it('are as large and as coloured as somebody has chosen, also the next time', async () => {
    const { unmount } = show();
    say(line('a', 'Guten Abend'));
    await userEvent.selectOptions(screen.getByLabelText('Schriftgröße'), 'sehr groß');
    await userEvent.selectOptions(screen.getByLabelText('Farben'), 'Gelb auf Schwarz');
    unmount();
    show();
    say(line('a', 'Guten Abend'));
    expect(screen.getByRole('log').dataset).toMatchObject({ size: 'largest', contrast: 'yellow' });
  });

  it('are sent while they are typed, and finished with Enter', async () => {
    const sent: Omit<TypedCaption, 'meetingId'>[] = [];
    const write = (typed: Omit<TypedCaption, 'meetingId'>) => Promise.resolve(void sent.push(typed));
    render(<CaptionWriter meeting={{ writeCaption: write }} />);
    const input = screen.getByLabelText<HTMLTextAreaElement>('Was gerade gesagt wird');
    await userEvent.type(input, 'Wir beginnen.{Enter}');
    expect(sent.at(-1)).toMatchObject({ text: 'Wir beginnen.', final: true });
    expect(input.value).toBe('');
    await userEvent.type(input, 'Punkt eins{Enter}');
    expect(sent.at(-1)).toMatchObject({ text: 'Punkt eins', final: true });
    expect(new Set(sent.filter(({ final }) => final).map(({ lineId }) => lineId)).size).toBe(2);
  });
});
