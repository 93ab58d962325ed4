import { initialState } from '@gremia/meeting';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ReactElement } from 'react';
import { ApiProblem } from '../api/api-problem';
import { FreeVoteForm } from '../chair/free-vote-form';
import { RemarkForm } from '../chair/remark-form';
import { MeetingForm } from '../clerk/meeting/meeting-form';
import { LinkForm } from '../clerk/identities/link-form';
import { ReplyForm } from '../member/reply-form';
import { BarrierReport } from '../portal/barrier-report';
import { accessibilityFaults } from '../testing/axe';

const meeting = { send: () => Promise.reject(new Error('nothing is to be sent')), state: initialState };
const EMPTY = {
  committeeId: '7f0e2c80-0000-4000-8000-000000000001',
  title: '',
  day: '',
  begins: '',
  ends: '',
  place: '',
  publicRoom: '',
};
const never = (): Promise<never> => Promise.reject(new Error('nothing is to be sent'));

const emptyMeeting = (onSubmit: () => Promise<unknown> = never): ReactElement => (
  <MeetingForm
    committees={[]}
    initial={{ ...EMPTY, public: true, rehearsal: false }}
    mayChooseBody={false}
    submitLabel="Speichern"
    onSubmit={onSubmit}
  />
);

/** Every form that can be shown by itself, and the fields that may not stay empty. */
const FORMS: readonly { readonly name: string; readonly form: ReactElement; readonly gaps: readonly string[] }[] = [
  { name: 'a meeting', form: emptyMeeting(), gaps: ['Bezeichnung', 'Tag', 'Beginn', 'Ort'] },
  { name: 'a barrier', form: <BarrierReport />, gaps: ['Was hat nicht funktioniert?'] },
  { name: 'a remark', form: <RemarkForm meeting={meeting} itemId={null} />, gaps: ['Vermerk'] },
  { name: 'a question', form: <FreeVoteForm meeting={meeting} itemId="i" />, gaps: ['Frage im Wortlaut'] },
  {
    name: 'an identity',
    form: <LinkForm accountId="a" name="Konrad Ahrenfels" />,
    gaps: ['Dienst', 'Kennung der Person'],
  },
  {
    name: 'a reply',
    form: <ReplyForm meetingId="m" receipt={{ reply: null, replyText: '' } as never} />,
    gaps: ['Ihre Antwort auf die Einladung'],
  },
];

/** Words of a validator, and of the language it was written in. */
const FOREIGN = /\b(?:required|invalid|expected|received|string|must|please|undefined|null|NaN|zod)\b|>=|<=|Zu klein/iu;

const show = (form: ReactElement): HTMLElement =>
  render(<QueryClientProvider client={new QueryClient()}>{form}</QueryClientProvider>).container;
const submitButton = (container: HTMLElement): HTMLElement => {
  const button = container.querySelector<HTMLElement>('button[type="submit"]');
  if (button === null) throw new Error('the form cannot be sent');
  return button;
};
const summary = async (container: HTMLElement): Promise<HTMLElement> =>
  waitFor(() => {
    const found = container.querySelector<HTMLElement>('form .kern-alert');
    if (found === null) throw new Error('nothing is said');
    return found;
  });

describe('every form that is sent empty', () => {
  it.each(FORMS)('names each gap of $name in German, and goes to the first', async ({ form, gaps }) => {
    const user = userEvent.setup();
    const container = show(form);
    await user.click(submitButton(container));
    const told = await summary(container);
    expect(
      within(told)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(gaps);
    expect(told.textContent).not.toMatch(FOREIGN);
    expect(container.querySelectorAll('.kern-error').length).toBeGreaterThanOrEqual(gaps.length);
    expect(document.activeElement?.matches('input, select, textarea')).toBe(true);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it('lets a sentence go when its field is mended, and leads to each field', async () => {
    const user = userEvent.setup();
    const container = show(emptyMeeting());
    await user.click(submitButton(container));
    const told = await summary(container);
    await user.click(within(told).getByRole('link', { name: 'Ort' }));
    expect(screen.getByLabelText('Ort')).toHaveFocus();
    await user.type(screen.getByLabelText('Ort'), 'Rathaus');
    await waitFor(() => expect(within(told).queryByRole('link', { name: 'Ort' })).toBeNull());
    expect(within(told).getByRole('link', { name: 'Tag' })).toBeVisible();
  });

  it('sets what the server refuses at the field that it points to, and keeps everything typed', async () => {
    const user = userEvent.setup();
    const refused = new ApiProblem('invalid-input', 'Bitte prüfen Sie die Felder.', 422, null, [
      { pointer: '/startsAt', detail: 'An diesem Tag ist schon Sitzung.' },
    ]);
    const container = show(emptyMeeting(() => Promise.reject(refused)));
    await user.type(screen.getByLabelText('Bezeichnung'), '17. Sitzung');
    await user.type(screen.getByLabelText('Tag'), '2026-12-09');
    await user.type(screen.getByLabelText('Beginn'), '17:00');
    await user.type(screen.getByLabelText('Ort'), 'Rathaus');
    await user.click(submitButton(container));
    expect(await summary(container)).toHaveTextContent('Beginn: An diesem Tag ist schon Sitzung.');
    expect(screen.getByLabelText('Beginn')).toHaveFocus();
    expect(screen.getByLabelText('Ort')).toHaveValue('Rathaus');
  });
});

/** Forms in which nothing can be missing or refused at a field: searches, and a choice or a number with its button. */
const WITHOUT_FIELDS_TO_CHECK = [
  'chair/close-item-form.tsx',
  'chair/conflicts-panel.tsx',
  'clerk/accounts.page.tsx',
  'clerk/meeting-find.tsx',
  'lists/paper-filter.tsx',
  'live/check-in.tsx',
  'live/rehearsal-panel.tsx',
  'paper-editing/new-version.tsx',
  'portal/search-form.tsx',
  'procedures/open-ballot/ballot-form.tsx',
  'procedures/paper-ballot/paper-count-form.tsx',
  'procedures/show-of-hands/hands-form.tsx',
];

describe('one way of forms', () => {
  it('is what every form that is checked goes through', () => {
    const root = resolve(__dirname, '..');
    const made = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx') && !name.startsWith('forms/'))
      .filter((name) => /<form\b/u.test(readFileSync(join(root, name), 'utf8')));
    expect(made.sort()).toEqual(WITHOUT_FIELDS_TO_CHECK);
  });
});
