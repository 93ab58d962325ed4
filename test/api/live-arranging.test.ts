import { randomUUID } from 'node:crypto';
import type { PaperDetail, PortalPaperDetail } from '@gremia/contracts';
import type { Choice } from '@gremia/rules';
import { plainText, type Point } from '@gremia/resolution';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { demoId } from '../../apps/api/src/demo/demo-id';
import { handIn } from '../support/held-meeting';
import { LiveClient, planMeeting, until, type Act } from '../support/live';
import { amendment, changed, motion, text } from '../support/paper-inputs';
import { leavingClients, openHouse } from '../support/house';
import type { TestApp } from '../support/test-app';
import { TestClient } from '../support/test-client';

const FIRST = 'Am Uferweg werden bis zum 30.06.2027 zehn Bänke aufgestellt.';
const SECOND = 'Dem Bauausschuss wird berichtet.';

describe('arranging the votes of a meeting', () => {
  let app: TestApp;
  openHouse((house) => ({ app } = house));
  const clients = leavingClients();

  it(
    'carries an agreement, a divided vote and an amendment to an amendment into the resolution, as the portal ' +
      'shows it',
    async () => {
      const author = await app.signIn('ahrenfels');
      const mover = await app.signIn('findling');
      const paper = await handIn(author, motion({ points: text(FIRST, SECOND) }));
      const base = paper.text?.points ?? [];
      const one = await handIn(
        mover,
        amendment(paper.id, changed(base, ['zehn', 'zwölf'], ['berichtet', 'jährlich berichtet']), {
          title: 'Mehr Bänke',
        }),
      );
      const other = await handIn(
        author,
        amendment(paper.id, changed(base, ['zehn', 'acht']), { title: 'Weniger Bänke' }),
      );
      const aim = (await mover.get<PaperDetail>(`/api/v1/papers/${one.id}`)).body.text?.points ?? [];
      const sub = await handIn(
        author,
        amendment(one.id, changed(aim, ['jährlich', 'halbjährlich']), { title: 'Öfter berichten' }),
      );

      const [itemId, settlementId] = [randomUUID(), randomUUID()];
      const meetingId = await planMeeting(app, {
        items: [{ id: itemId, title: 'Bänke am Uferweg', paperId: paper.id, responsibility: 'decision' }],
      });
      const office = new LiveClient(await app.signIn('sitzungsdienst'), meetingId);
      clients.push(office);
      await office.must({ kind: 'open-meeting', confirmsRules: true });
      for (const { key } of COUNCILLORS.slice(0, 30))
        await office.must({ kind: 'check-in', personId: demoId(`person/${key}`), mode: 'hall' });
      const voters = await Promise.all(
        COUNCILLORS.slice(0, 3).map(async ({ key }) => new LiveClient(await app.signIn(key), meetingId)),
      );
      clients.push(...voters);
      const vote = async (
        subject: { kind: 'main' } | { kind: 'unit'; unitIds: string[] },
        choices: readonly Choice[],
      ): Promise<void> => {
        const voteId = randomUUID();
        await office.must({ kind: 'open-vote', voteId, itemId, subject });
        for (const [index, choice] of choices.entries())
          await voters[index]?.must({ kind: 'cast-ballot', voteId, choice });
        await office.must({ kind: 'close-vote', voteId });
        await office.must({
          kind: 'announce-result',
          voteId,
          carried: choices.filter((choice) => choice === 'yes').length > 1,
        });
      };
      const unitIds = ({ amendment: own }: PaperDetail): string[] => own?.units.map(({ id }) => id) ?? [];
      await office.must({ kind: 'call-item', itemId });

      expect(
        await office.act({
          kind: 'open-vote',
          voteId: randomUUID(),
          itemId,
          subject: { kind: 'unit', unitIds: unitIds(one).slice(1) },
        }),
      ).toMatchObject({
        problem: {
          code: 'units-open',
          detail:
            `Zuerst ist zu entscheiden: Änderungsantrag ${sub.number ?? ''} zu BP 02 des Änderungsantrags ` +
            `${one.number ?? ''}.`,
        },
      });
      await vote({ kind: 'unit', unitIds: unitIds(sub) }, ['yes', 'yes', 'no']);

      const both = [unitIds(one)[0] ?? '', unitIds(other)[0] ?? ''];
      const settle = (points: Point[]): Act => ({
        kind: 'settle-conflict',
        settlementId,
        itemId,
        unitIds: both,
        points,
        note: 'Beide einverstanden',
      });
      const agreed = changed(base.slice(0, 1), ['zehn', 'elf']);
      expect(await voters[0]?.refused(settle(agreed))).toBe('forbidden');
      expect(await office.refused(settle(base.slice(0, 1)))).toBe('no-change');
      await office.must(settle(agreed));
      expect(await office.refused({ kind: 'regroup-units', itemId, amendmentId: one.id, groups: [['x']] })).toBe(
        'merge-conflict',
      );
      await vote({ kind: 'unit', unitIds: both }, ['yes', 'yes', 'yes']);
      await vote({ kind: 'unit', unitIds: unitIds(one).slice(1) }, ['yes', 'yes', 'no']);
      await vote({ kind: 'main' }, ['yes', 'yes', 'yes']);
      await office.must({ kind: 'close-item', itemId, disposition: 'done' });

      const portal = new TestClient(app.url);
      const shown = await until(async () => {
        const { body } = await portal.get<PortalPaperDetail>(`/api/v1/portal/papers/${paper.id}`);
        return body.resolution === null ? undefined : body;
      }, 'the resolution is not public');
      expect(shown.resolution?.points.map(({ body }) => plainText(body, new Map()))).toEqual([
        FIRST.replace('zehn', 'elf'),
        SECOND.replace('berichtet', 'halbjährlich berichtet'),
      ]);
      expect(shown.resultLine).toBe('Beschluss: mit Änderungen beschlossen');
    },
  );
});
