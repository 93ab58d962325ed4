import { randomUUID } from 'node:crypto';
import type { AccountList, CommitteeDetail, MeetingDetail, PersonList } from '@gremia/contracts';
import { planMeeting } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';

/** As dictionaries sort them: Ä like A, Ö like O, capital letters like small ones. */
const SORTED = ['Adler', 'Äpfelbach', 'Azur', 'de Zoete', 'Deich', 'Oster', 'Özer', 'Ozon', 'Zander', 'Žukov'];

describe('names', () => {
  let app: TestApp;
  let committeeId: string;

  beforeAll(async () => {
    app = await startTestApp();
    committeeId = (await app.db<{ id: string }>(`SELECT id FROM committee WHERE slug = 'bauausschuss'`))[0]?.id ?? '';
    for (const [index, name] of [...SORTED].reverse().entries())
      await app.db(
        `WITH p AS (INSERT INTO person (id, municipality_id, given_name, family_name)
           SELECT gen_random_uuid(), id, 'Änne', $1 FROM municipality RETURNING id),
         a AS (INSERT INTO account (id, person_id, login, password_hash) SELECT gen_random_uuid(), id, $2, '' FROM p)
         INSERT INTO membership (id, committee_id, person_id, function, voting, starts_on)
           SELECT gen_random_uuid(), $3, id, 'adviser', false, '2020-01-01' FROM p`,
        [name, `reihe-${index}`, committeeId],
      );
  });
  afterAll(() => app.stop());

  const given = (names: readonly string[]): string[] =>
    names.filter((name) => name.startsWith('Änne ')).map((name) => name.replace('Änne ', ''));

  it('are listed by German rules on every page, and found whatever their letters are', async () => {
    const clerk = await app.signIn('sitzungsdienst');
    const found: string[] = [];
    for (let path: string | null = '/api/v1/persons?q=%C3%A4nne&limit=3'; path !== null;) {
      const { body }: { body: PersonList } = await clerk.get<PersonList>(path);
      expect(body.total).toBe(SORTED.length);
      found.push(...body.persons.map(({ name }) => name));
      path = body.next === null ? null : `/api/v1/persons?q=%C3%A4nne&limit=3&cursor=${body.next}`;
    }
    expect(given(found)).toEqual(SORTED);
    const { body } = await clerk.get<PersonList>('/api/v1/persons?q=%C3%96ZER');
    expect(body.persons.map(({ name }) => name)).toEqual(['Änne Özer']);
  });

  it('of accounts, members and those who were convened follow the same order', async () => {
    const clerk = await app.signIn('sitzungsdienst');
    const accounts = await clerk.get<AccountList>('/api/v1/accounts?q=reihe-');
    expect(given(accounts.body.accounts.map(({ name }) => name))).toEqual(SORTED);
    for (const path of ['committees', 'portal/committees']) {
      const { body } = await clerk.get<CommitteeDetail>(`/api/v1/${path}/${committeeId}`);
      expect(given(body.members.map(({ name }) => name))).toEqual(SORTED);
    }
    const meetingId = await planMeeting(app, { items: [{ id: randomUUID(), title: 'Verschiedenes' }] });
    await app.db(
      `INSERT INTO receipt_of_convocation (meeting_id, person_id, sent_at)
         SELECT $1, id, now() FROM person WHERE given_name = 'Änne' ON CONFLICT DO NOTHING`,
      [meetingId],
    );
    const { body } = await clerk.get<MeetingDetail>(`/api/v1/meetings/${meetingId}`);
    expect(given(body.receipts.map(({ name }) => name))).toEqual(SORTED);
  });
});
