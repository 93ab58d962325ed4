import type { EntryView } from '@gremia/contracts';
import type { Person } from '../browser/support/browsers';
import { personIdOf, until } from '../support/live';
import { callOn, CallStage, goIn, press } from './call-stage';
import { hasLivekit } from './livekit';
import { receivedBy, SILENT_MICROPHONE } from './media';

jest.setTimeout(180_000);

const [HEARD, SILENT] = ['dachsleitner', 'ahrenfels'] as const;

/** Two members from elsewhere, one of whom has a microphone that gives nothing. */
(hasLivekit ? describe : describe.skip)('the sound test in a call', () => {
  const stage = new CallStage();
  let chair: Person;
  let heard: Person;
  let silent: Person;

  beforeAll(async () => {
    // Members of this council vote from elsewhere in an emergency alone.
    await stage.open({}, async (app, meetingId) => {
      await app.db('UPDATE committee SET emergency = $1', [{ declared: true, statuteClause: '§ 7a Hauptsatzung' }]);
      await app.db(`UPDATE meeting SET public_room = 'Rathausfestsaal' WHERE id = $1`, [meetingId]);
    });
    for (const key of [HEARD, SILENT])
      await stage.office.must({ kind: 'check-in', personId: personIdOf(key), mode: 'remote' });
    chair = await stage.chairInCall();
    [heard, silent] = [await stage.member(HEARD), await stage.member(SILENT)];
    await silent.context.addInitScript(SILENT_MICROPHONE);
    await silent.page.reload();
    for (const { page } of [heard, silent]) await press(page, 'Am Gespräch teilnehmen');
    await callOn(chair.page).getByText('2 Personen warten.').waitFor();
    await press(chair.page, 'Alle einlassen');
  });
  afterAll(() => stage.close());

  const lastOf = (key: string): EntryView['event'] | undefined =>
    stage.office.entries.findLast(({ event }) => event.kind === 'reach-noted' && event['personId'] === personIdOf(key))
      ?.event;
  const becomes = (key: string, sound: boolean): Promise<unknown> =>
    until(() => (lastOf(key)?.['sound'] === sound ? true : undefined), `the sound is not noted as ${sound}`, 60_000);
  const passedAt = async (): Promise<Date> => {
    const [row] = await stage.app.db<{ sound_at: Date }>(
      `SELECT sound_at FROM conference_entry WHERE person_id = '${personIdOf(HEARD)}'`,
    );
    return row?.sound_at ?? new Date(0);
  };

  it('is passed by whoever others hear, who are not played it', async () => {
    await goIn(heard.page);
    await callOn(heard.page).getByText('Tonprobe bestanden').waitFor({ timeout: 60_000 });
    await becomes(HEARD, true);
    expect((await receivedBy(chair.page)).audioEnergy).toBe(0);
    // Over again with it, and later silence is no fault.
    await callOn(heard.page).getByText('Das Mikrofon öffnet sich, wenn Sie das Wort haben.').waitFor();
  });

  it('is not passed by a microphone that gives nothing, which the chair sees before the vote', async () => {
    await goIn(silent.page);
    await callOn(silent.page).getByText('Von Ihnen kam kein Ton an').waitFor({ timeout: 60_000 });
    await becomes(SILENT, false);
    await chair.page.getByText(/Bild und Ton: 1 von 2; .* ohne Ton/u).waitFor({ timeout: 30_000 });
    expect(lastOf(HEARD)).toMatchObject({ sound: true });
  });

  it('is asked for again with every new line', async () => {
    const before = await passedAt();
    stage.server.kill();
    await until(async () => ((await passedAt()) > before ? true : undefined), 'not heard again', 90_000);
    await becomes(HEARD, true);
  });
});
