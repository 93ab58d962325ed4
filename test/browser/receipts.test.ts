import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { parseReceipt } from '@gremia/journal';
import { receiptFromLink } from '../../apps/web/src/live/receipt/receipt-link';
import { enter, LiveClient, OPEN, personIdOf, planMeeting } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';
import { findingsOf } from './support/axe';
import { openBrowsers, type Browsers, type Person } from './support/browsers';

const MEMBER = 'ahrenfels';
const PRESENT = [MEMBER, 'rabenhaupt', 'haselhorst', 'dachsleitner', 'eschenwald', 'sandweg', 'tannhofer'];

/** A ballot is cast on a telephone; what its owner keeps is checked by somebody else, without a net. */
describe('the receipt of a ballot', () => {
  const [itemId, voteId] = [randomUUID(), randomUUID()];
  const unexpected: string[] = [];
  let app: TestApp;
  let browsers: Browsers;
  let member: Person;
  let visitor: Person;
  let office: LiveClient;
  let link = '';

  beforeAll(async () => {
    app = await startTestApp();
    const meetingId = await planMeeting(app, { committee: 'bauausschuss', items: [{ id: itemId }] });
    office = new LiveClient(await enter(app, 'sitzungsdienst'), meetingId);
    await office.must(OPEN);
    for (const key of PRESENT) await office.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
    await office.must({ kind: 'call-item', itemId });
    await office.must({ kind: 'open-vote', voteId, itemId, subject: { kind: 'free', question: 'Wer stimmt zu?' } });
    browsers = await openBrowsers(app.url, unexpected);
    member = await browsers.signedIn(MEMBER);
    await member.page.setViewportSize({ width: 360, height: 740 });
    await member.page.goto(`${app.url}/mitglied/sitzung/${meetingId}`);
    visitor = await browsers.visitor();
  }, 180_000);
  afterAll(async () => {
    office?.leave();
    await browsers?.close();
    await app?.stop();
    expect(unexpected).toEqual([]);
  }, 60_000);

  /** `PICTURES=/some/directory` keeps what is seen, to be looked at. */
  async function look(name: string, { page }: Person, widths: readonly number[]): Promise<void> {
    const to = process.env['PICTURES'];
    if (to === undefined) return;
    for (const width of widths) {
      await page.setViewportSize({ width, height: width < 600 ? 740 : 900 });
      await page.screenshot({ path: join(to, `receipt-${name}-${width}.png`), fullPage: true });
    }
  }

  it('is shown on demand once the ballot is counted, with a code and a QR code', async () => {
    const { page } = member;
    await page.getByRole('radio', { name: /^Ja/ }).check();
    await page.getByRole('button', { name: 'Stimme abgeben' }).click();
    await page.getByText(/^Code Ihrer Stimme: [0-9A-Z]{4}-[0-9A-Z]{4}$/).waitFor();
    await page.getByRole('button', { name: 'Beleg zeigen' }).click();
    await page.getByRole('img', { name: /QR-Code des Belegs/ }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    link = (await page.getByRole('link', { name: 'Hier prüfen' }).getAttribute('href')) ?? '';
    const { entry } = parseReceipt(receiptFromLink(link.split('#')[1] ?? '') ?? '');
    expect(entry).toMatchObject({ audience: 'public', event: { kind: 'ballot-cast', personId: personIdOf(MEMBER) } });
    await look('dialog', member, [360, 768, 1440]);
  }, 60_000);

  it('is checked by anybody who has the link, on their device, and again without a net', async () => {
    const { page } = visitor;
    await page.goto(link);
    await page.getByText('Der Beleg ist echt').waitFor();
    await page.getByText(/als Eintrag \d+ von damals \d+/).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await look('page', visitor, [360, 768, 1440, 1920]);
    const text = await page.getByLabel('Beleg', { exact: true }).inputValue();
    await page.context().setOffline(true);
    const index = Number(/index (\d+)/.exec(text)?.[1]);
    await page.getByLabel('Beleg', { exact: true }).fill(text.replace(`index ${index}`, `index ${index - 1}`));
    await page.getByText('Dieser Beleg ist nicht gültig').waitFor();
    await page.getByLabel('Beleg', { exact: true }).fill(text.slice(0, 200));
    await page.getByText('Das ist kein Beleg').waitFor();
    await page.getByLabel('Beleg', { exact: true }).fill(text.replaceAll('\n', '\r\n'));
    await page.getByText('Der Beleg ist echt').waitFor();
    await page.context().setOffline(false);
  }, 60_000);

  it('is held against the dossier of the meeting by anybody, without a net', async () => {
    await office.must({ kind: 'close-vote', voteId });
    await office.must({ kind: 'announce-result', voteId, carried: true });
    await office.must({ kind: 'close-item', itemId, disposition: 'done' });
    await office.must({ kind: 'close-meeting' });
    const { page } = visitor;
    const receipt = receiptFromLink(link.split('#')[1] ?? '') ?? '';
    const dossier = await fetch(`${app.url}/api/v1/portal/meetings/${office.meetingId}/dossier.zip`);
    const mimeType = 'text/plain';
    await page.goto(`${app.url}/pruefen`);
    await page.getByRole('heading', { level: 1, name: 'Dossier prüfen' }).waitFor();
    await page.context().setOffline(true);
    await page.getByLabel('Dossier (ZIP-Datei)').setInputFiles({
      name: 'dossier.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(await dossier.arrayBuffer()),
    });
    await page.getByText('Nichts widerspricht sich').waitFor();
    await page.getByText('Weitere Zeugnisse').click();
    const receipts = page.getByLabel('Belege', { exact: false });
    await receipts.setInputFiles({ name: 'beleg.txt', mimeType, buffer: Buffer.from(receipt) });
    await page.getByText(/^Der Beleg stimmt mit Eintrag \d+ des Dossiers überein\.$/).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await look('dossier', visitor, [360, 768, 1440]);
    const [signed = 0] = /index (\d+)/.exec(receipt)?.slice(1).map(Number) ?? [];
    const forged = receipt.replace(`index ${signed}`, `index ${signed - 1}`);
    await receipts.setInputFiles({ name: 'beleg.txt', mimeType, buffer: Buffer.from(forged) });
    await page.getByText('Das Dossier hält der Prüfung nicht stand').waitFor();
    await page.getByLabel('Zertifikate von Zeitstempeldiensten').setInputFiles({
      name: 'stempel.pem',
      mimeType,
      buffer: Buffer.from('kein Zertifikat'),
    });
    await page.getByText('Die Datei „stempel.pem“ hat nicht die vereinbarte Form.').waitFor();
    await page.context().setOffline(false);
  }, 60_000);
});
