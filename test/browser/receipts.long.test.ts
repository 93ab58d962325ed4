import { randomUUID } from 'node:crypto';
import { parseReceipt } from '@gremia/journal';
import { receiptFromLink } from '../../apps/web/src/live/receipt/receipt-link';
import { type LiveClient, personIdOf, planMeeting } from '../support/live';
import { findingsOf } from './support/axe';
import type { Person } from './support/browsers';
import { keepPicture } from './support/keep-picture';
import { openCouncil } from './support/open-council';
import { startScreens } from './support/screens';

const MEMBER = 'ahrenfels';
const PRESENT = [MEMBER, 'rabenhaupt', 'haselhorst', 'dachsleitner', 'eschenwald', 'sandweg', 'tannhofer'];

/** A ballot is cast on a telephone; what its owner keeps is checked by somebody else, without a net. */
describe('the receipt of a ballot', () => {
  const screens = startScreens();
  const [itemId, voteId] = [randomUUID(), randomUUID()];
  let member: Person;
  let visitor: Person;
  let office: LiveClient;
  let link = '';

  beforeAll(async () => {
    const meetingId = await planMeeting(screens.app, { committee: 'bauausschuss', items: [{ id: itemId }] });
    office = await openCouncil(screens, meetingId, PRESENT);
    await office.must({ kind: 'call-item', itemId });
    await office.must({ kind: 'open-vote', voteId, itemId, subject: { kind: 'free', question: 'Wer stimmt zu?' } });
    member = await screens.browsers.signedIn(MEMBER);
    await member.page.setViewportSize({ width: 360, height: 740 });
    await member.page.goto(`${screens.app.url}/mitglied/sitzung/${meetingId}`);
    visitor = await screens.browsers.visitor();
  }, 180_000);

  async function look(name: string, { page }: Person, widths: readonly number[]): Promise<void> {
    for (const width of widths) {
      await page.setViewportSize({ width, height: width < 600 ? 740 : 900 });
      await keepPicture(page, `receipt-${name}-${width}`, { whole: true });
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
    const dossier = await fetch(`${screens.app.url}/api/v1/portal/meetings/${office.meetingId}/dossier.zip`);
    const mimeType = 'text/plain';
    await page.goto(`${screens.app.url}/pruefen`);
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
