import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ApiProblem } from '../api/api-problem';
import { RemarkForm } from '../chair/remark-form';
import { MeetingForm, type MeetingFields } from '../clerk/meeting/meeting-form';
import i18n from '../i18n/i18n';
import { accessibilityFaults } from '../testing/axe';
import { showForm, type FormStage } from '../testing/form-stage';
import { FORMS } from '../testing/forms';
import type { ShownForm } from '../testing/shown-form';
import { textOf } from '../testing/text-of';

/** Words of a validator, names of codes, and the language that a schema was written in. */
const FOREIGN = /\b(?:required|invalid|expected|received|string|must|undefined|null|NaN|zod)\b|fault:|>=|<=|Zu klein/iu;
const ENGLISH = /\bplease\b/iu;
const GERMAN = /\b(?:Bitte|Diese|höchstens|geben Sie)\b/u;

async function begin({ form, path, opens, emptied = [] }: ShownForm): Promise<FormStage> {
  const stage = await showForm(form, path);
  if (opens !== undefined) {
    const [button] = await screen.findAllByRole('button', { name: opens });
    await userEvent.setup().click(button!);
  }
  for (const name of emptied) fireEvent.change(fieldNamed(name), { target: { value: '' } });
  return stage;
}

const fieldNamed = (name: string): HTMLElement =>
  screen.getByLabelText(new RegExp(`^${escape(name)}(?: \\(.*\\))?$`, 'u'));
const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');

const submitButton = (container: HTMLElement): HTMLElement => {
  const button = container.querySelector<HTMLElement>('button[type="submit"]');
  if (button === null) throw new Error('the form cannot be sent');
  return button;
};
/** What is said at the fields, as soon as something is. */
const sentences = (container: HTMLElement): Promise<string[]> =>
  waitFor(() => {
    const said = [...container.querySelectorAll('.kern-error')].map(({ textContent }) => textContent).filter(Boolean);
    if (said.length === 0) throw new Error('nothing is said');
    return said;
  });
/** Fields that are marked, by their names in their order. */
const marked = (container: HTMLElement): string[] =>
  [...container.querySelectorAll('[aria-invalid="true"], .kern-fieldset--error')].map(
    (field) =>
      textOf((field.querySelector('legend') ?? container.querySelector(`label[for="${field.id}"]`))?.firstChild) || '?',
  );
const isClear = (container: HTMLElement): void => {
  expect(container.querySelectorAll('[aria-invalid="true"], .kern-fieldset--error')).toHaveLength(0);
};

/** What React finds fault with while the forms are used. */
const complaints = jest.spyOn(console, 'error');

beforeEach(() => localStorage.clear());

describe.each(FORMS.filter(({ gaps }) => gaps.length > 0))('$file, sent empty', (shown) => {
  it('names each gap in German, and goes to the first', async () => {
    const { container } = await begin(shown);
    await userEvent.setup().click(submitButton(container));
    for (const said of await sentences(container)) expect(said).not.toMatch(FOREIGN);
    expect(marked(container)).toEqual(shown.gaps);
    expect(document.activeElement?.matches('input, select, textarea')).toBe(true);
    expect(container.textContent).not.toMatch(ENGLISH);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('names each gap in English in the English interface', async () => {
    const { container } = await begin(shown);
    await userEvent.setup().click(submitButton(container));
    await sentences(container);
    await act(() => i18n.changeLanguage('en'));
    await waitFor(async () => {
      for (const said of await sentences(container)) expect(said).not.toMatch(GERMAN);
    });
    await act(() => i18n.changeLanguage('de'));
  });
});

describe.each(FORMS.filter(({ wrong }) => wrong !== null))('$file, with a wrong value', (shown) => {
  it('says what is wrong with it in plain words, and lets that go when it is mended', async () => {
    const { container } = await begin(shown);
    const { field, value } = shown.wrong!;
    fireEvent.change(fieldNamed(field), { target: { value } });
    await userEvent.setup().click(submitButton(container));
    for (const said of await sentences(container)) expect(said).not.toMatch(FOREIGN);
    expect(marked(container)).toContain(field);
    const before = marked(container).length;
    fireEvent.change(fieldNamed(field), { target: { value: mend(fieldNamed(field)) } });
    await waitFor(() => expect(marked(container)).toHaveLength(before - 1));
    expect(marked(container)).not.toContain(field);
  });
});

/** Something that each kind of field takes. */
const MENDED: Readonly<Record<string, string>> = { date: '2026-11-27', email: 'name@stadt.de' };
const mend = (field: HTMLElement): string =>
  MENDED[field.getAttribute('type') ?? ''] ?? (field.getAttribute('inputmode') === 'numeric' ? '7' : 'A7');

describe('a form in which nothing is wrong', () => {
  it.each(FORMS.filter(({ gaps, file }) => gaps.length === 0 && file !== 'paper-editing/new-version.tsx'))(
    'is sent as it stands: $file',
    async (shown) => {
      const { container } = await begin(shown);
      await userEvent.setup().click(submitButton(container));
      isClear(container);
    },
  );
});

const EMPTY: MeetingFields = {
  committeeId: '7f0e2c80-0000-4000-8000-000000000001',
  title: '',
  day: '',
  begins: '',
  ends: '',
  place: '',
  publicRoom: '',
  public: true,
  rehearsal: false,
  sessionNo: '',
  sessionTerm: '',
};
const refused = (): Promise<never> =>
  Promise.reject(
    new ApiProblem('invalid-input', 'Bitte prüfen Sie die Felder.', 422, null, [
      { pointer: '/startsAt', detail: 'An diesem Tag ist schon Sitzung.' },
    ]),
  );
const meetingForm = (
  <MeetingForm committees={[]} initial={EMPTY} mayChooseBody={false} submitLabel="Speichern" onSubmit={refused} />
);

describe('the one way of forms', () => {
  it('lists what is wrong, leads to each field, and shortens the list as fields are mended', async () => {
    const user = userEvent.setup();
    const { container } = await showForm(meetingForm);
    await user.click(submitButton(container));
    const told = await waitFor(() => {
      const alert = container.querySelector<HTMLElement>('form .kern-alert');
      if (alert === null) throw new Error('nothing is listed');
      return alert;
    });
    await user.click(within(told).getByRole('link', { name: 'Ort' }));
    expect(screen.getByLabelText('Ort')).toHaveFocus();
    await user.type(screen.getByLabelText('Ort'), 'Rathaus');
    await waitFor(() => expect(within(told).queryByRole('link', { name: 'Ort' })).toBeNull());
    expect(within(told).getByRole('link', { name: 'Tag' })).toBeVisible();
  });

  it('sets what the server refuses at the field that it points to, and keeps everything typed', async () => {
    const user = userEvent.setup();
    const { container } = await showForm(meetingForm);
    await user.type(screen.getByLabelText('Bezeichnung'), '17. Sitzung');
    await user.type(screen.getByLabelText('Tag'), '2026-12-09');
    await user.type(screen.getByLabelText('Beginn'), '17:00');
    await user.type(screen.getByLabelText('Ort'), 'Rathaus');
    await user.click(submitButton(container));
    expect(await sentences(container)).toContain('An diesem Tag ist schon Sitzung.');
    expect(screen.getByLabelText('Beginn')).toHaveFocus();
    expect(screen.getByLabelText('Ort')).toHaveValue('Rathaus');
  });

  it('asks before a page is left on which something is typed', async () => {
    const user = userEvent.setup();
    const stage = await showForm(meetingForm);
    await user.type(screen.getByLabelText('Ort'), 'Rathaus');
    stage.leave();
    await user.click(await screen.findByRole('button', { name: 'Abbrechen' }));
    expect(stage.left()).toBe(false);
    expect(screen.getByLabelText('Ort')).toHaveValue('Rathaus');
    stage.leave();
    await user.click(await screen.findByRole('button', { name: 'Verlassen und verwerfen' }));
    await waitFor(() => expect(stage.left()).toBe(true));
  });

  it('leaves without a question where nothing is typed', async () => {
    const stage = await showForm(meetingForm);
    stage.leave();
    await waitFor(() => expect(stage.left()).toBe(true));
  });

  it('works where a part is shown by itself', async () => {
    const { container } = render(
      <QueryClientProvider client={new QueryClient()}>
        <RemarkForm meeting={{ send: refused }} itemId={null} />
      </QueryClientProvider>,
    );
    await userEvent.setup().click(submitButton(container));
    expect(await sentences(container)).toEqual(['Bitte ausfüllen.']);
  });
});

describe('every form', () => {
  const root = resolve(__dirname, '..');
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx') && !/^(?:forms|testing)\//u.test(name),
  );
  const thatSay = (pattern: RegExp): string[] =>
    sources.filter((name) => pattern.test(readFileSync(join(root, name), 'utf8'))).sort();

  it('goes the one way', () => expect(thatSay(/<form\b/u)).toEqual([]));

  it('shows what is wrong in one go: nothing is rendered once more when nobody waits for it', () => {
    expect(complaints.mock.calls.filter(([said]) => String(said).includes('not wrapped in act'))).toEqual([]);
  });

  it('is shown above', () => {
    expect(thatSay(/useCheckedForm\(|<DraftForm\b/u)).toEqual([...new Set(FORMS.map(({ file }) => file))].sort());
  });
});
