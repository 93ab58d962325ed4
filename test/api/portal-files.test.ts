import { createHash } from 'node:crypto';
import {
  portalMinutes,
  type AttachmentView,
  type PortalMeetingDetail,
  type PortalMinutes,
  type PortalPaperDetail,
} from '@gremia/contracts';
import { SECRET, type HeldMeeting } from '../support/held-meeting';
import { committee, motion } from '../support/paper-inputs';
import { visitPortal } from '../support/portal-visit';
import { openHouseAfterMeeting } from '../support/house';
import type { TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';
import { minutesStep } from '../support/minutes-steps';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n');

describe('what the portal gives away', () => {
  let app: TestApp;
  let clerk: TestClient;
  let held: HeldMeeting;
  openHouseAfterMeeting((house) => ({ app, clerk, held } = house));

  const visit = <T>(path: string): Promise<T> => visitPortal<T>(app, path);

  it('gives attachments away to be saved, and once only', async () => {
    const { body: draft } = await clerk.post<{ id: string }>('/api/v1/papers', motion({ title: 'Mit Anlage' }));
    const form = new FormData();
    form.append('file', new Blob([PDF]), 'Lageplan Süd.pdf');
    form.append('public', 'true');
    const { body: added } = await clerk.post<AttachmentView>(`/api/v1/papers/${draft.id}/attachments`, form);
    await clerk.post(`/api/v1/papers/${draft.id}/submit`);
    const sha256 = createHash('sha256').update(PDF).digest('hex');
    expect((await visit<PortalPaperDetail>(`papers/${draft.id}`)).attachments).toEqual([
      { id: added.id, fileName: 'Lageplan Süd.pdf', mediaType: 'application/pdf', size: PDF.length, sha256 },
    ]);
    const path = `/api/v1/portal/attachments/${added.id}`;
    const { headers, body } = await app.visitor().get<Buffer>(path);
    expect(body.equals(PDF)).toBe(true);
    expect(
      Object.fromEntries(
        ['content-type', 'content-disposition', 'x-content-type-options', 'content-security-policy', 'etag'].map(
          (name) => [name, headers.get(name)],
        ),
      ),
    ).toEqual({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Lageplan Sud.pdf"; filename*=UTF-8''Lageplan%20S%C3%BCd.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      etag: `"${sha256}"`,
    });
    const again = await app.visitor().get(path, { headers: { 'if-none-match': `"${sha256}"` } });
    expect(again.status).toBe(304);
  });

  it('lets any cache keep an answer for a moment, and says when nothing is new', async () => {
    for (const path of [
      'home',
      'meetings?when=all',
      `meetings/${held.meetingId}`,
      'papers',
      `papers/${held.paperId}`,
      'search?q=markt',
      `committees/${committee('stadtrat')}`,
    ]) {
      const [asVisitor, asClerk] = await Promise.all(
        [app.visitor(), clerk].map((client) => client.get(`/api/v1/portal/${path}`)),
      );
      expect([asVisitor?.headers.get('cache-control'), asVisitor?.headers.get('set-cookie')]).toEqual([
        'public, max-age=5',
        null,
      ]);
      // What is kept for one is given to all.
      expect(asClerk?.body).toEqual(asVisitor?.body);
      const etag = asVisitor?.headers.get('etag') ?? '';
      expect(etag).not.toBe('');
      expect((await app.visitor().get(`/api/v1/portal/${path}`, { headers: { 'if-none-match': etag } })).status).toBe(
        304,
      );
    }
    const { headers } = await app.visitor().get(`/api/v1/portal/papers/${held.paperId}`);
    await app.db(`UPDATE paper SET reasons = 'Neu.' WHERE id = $1`, [held.paperId]);
    const fresh = await app.visitor().get<PortalPaperDetail>(`/api/v1/portal/papers/${held.paperId}`, {
      headers: { 'if-none-match': headers.get('etag') },
    });
    expect([fresh.status, fresh.body.reasons]).toEqual([200, 'Neu.']);
  });

  it('shows minutes once they are released, to read and on paper, the public part alone', async () => {
    const path = `/api/v1/meetings/${held.meetingId}/minutes`;
    const portal = `/api/v1/portal/meetings/${held.meetingId}`;
    await clerk.post(path);
    for (const [index, to] of ['signed', 'approved', 'released'].entries()) {
      expect((await app.visitor().get(`${portal}/minutes`)).status).toBe(404);
      expect((await app.visitor().get(`${portal}/minutes.pdf`)).status).toBe(404);
      await clerk.post(`${path}/advance`, minutesStep(to, index + 1));
    }
    expect((await visit<PortalMeetingDetail>(`meetings/${held.meetingId}`)).hasMinutes).toBe(true);
    const minutes = await visit<PortalMinutes>(`meetings/${held.meetingId}/minutes`);
    expect(portalMinutes.parse(minutes)).toEqual(minutes);
    expect(minutes.document.items).toEqual([
      expect.objectContaining({ title: 'Bänke am Uferweg', resultLine: 'Beschluss: mit Änderungen beschlossen' }),
    ]);
    expect(minutes.remarks).toEqual({
      [held.publicItem]: expect.stringMatching(
        /^\d\d:\d\d Uhr: Frau Dr\. Wolkenstein dankt der Parkpflege\.$/u,
      ) as string,
    });
    expect(JSON.stringify(minutes)).not.toContain(SECRET);

    for (const [query, mark, name] of [
      ['', 'pdfuaid', 'ua-1'],
      ['?standard=a-2a', 'pdfaid', 'a-2a'],
    ] as const) {
      const { status, headers, body } = await app.visitor().get<Buffer>(`${portal}/minutes.pdf${query}`);
      expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
        200,
        'application/pdf',
        'public, max-age=5',
      ]);
      expect(headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="niederschrift-[\\d-]+-oeffentlich-${name}\\.pdf"`, 'u'),
      );
      expect(body.toString('latin1')).toContain(mark);
      const again = await app
        .visitor()
        .get(`${portal}/minutes.pdf${query}`, { headers: { 'if-none-match': headers.get('etag') } });
      expect(again.status).toBe(304);
    }
    expect((await app.visitor().get(`${portal}/minutes.pdf?standard=a-3`)).status).toBe(422);
    // The part is not the visitor's to choose.
    const asked = await app.visitor().get<Buffer>(`${portal}/minutes.pdf?part=nonpublic`);
    expect(asked.headers.get('content-disposition')).toContain('-oeffentlich-');
  });
});
