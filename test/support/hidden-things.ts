import { randomUUID } from 'node:crypto';
import type { AttachmentView } from '@gremia/contracts';
import { handIn, type HeldMeeting } from './held-meeting';
import { planMeeting } from './live';
import { amendment, committee, motion, statement, text } from './paper-inputs';
import type { TestApp } from './test-app';
import type { TestClient } from './test-client';
import { minutesStep } from './minutes-steps';

/** Stands in everything that is hidden, and nowhere else. */
export const HIDDEN = 'Kranichtal';

/**
 * Puts everything that is not public into a council beside a meeting that was held: papers, files, meetings, decisions
 * and minutes, also as they would be after a mistake of somebody else.
 *
 * @returns the ids of what must not be found, by what it is
 */
export async function hideThings(app: TestApp, clerk: TestClient, held: HeldMeeting): Promise<Record<string, string>> {
  const hidden: Record<string, string> = {};
  const closedPath = [
    {
      committeeId: committee('finanzausschuss'),
      meetsOn: '2031-02-03',
      public: false,
      responsibility: 'decision' as const,
    },
  ];
  async function hidePapers(): Promise<void> {
    const secret = await handIn(
      clerk,
      motion({ title: `${HIDDEN}: Ankauf`, reasons: HIDDEN, public: false, consultations: closedPath }),
    );
    const change = await handIn(clerk, amendment(secret.id, text(`${HIDDEN} wird gepachtet.`)));
    const opinion = await handIn(
      clerk,
      statement(secret.id, { office: HIDDEN, body: HIDDEN, counterWording: text(HIDDEN) }),
    );
    const { body: draft } = await clerk.post<{ id: string }>('/api/v1/papers', motion({ title: `${HIDDEN}: Entwurf` }));
    const open = await handIn(
      clerk,
      motion({ title: 'Wegenetz', consultations: [...closedPath, ...motion().consultations] }),
    );
    const taken = await handIn(clerk, amendment(open.id, text('Anders.'), { title: 'Anders' }));
    await clerk.post(`/api/v1/papers/${taken.id}/withdraw`);
    // Not public itself, though its paper is.
    const quiet = await handIn(
      clerk,
      amendment(open.id, text(`${HIDDEN} wird umfahren.`), { title: HIDDEN, public: false }),
    );
    const [onSecret, onQuiet] = [
      await handIn(clerk, amendment(change.id, text(`${HIDDEN} wird gemietet.`), { title: HIDDEN })),
      await handIn(clerk, amendment(quiet.id, text(`${HIDDEN} wird untertunnelt.`), { title: HIDDEN })),
    ];
    // As if a paper below a secret one had been marked public by mistake.
    await app.db('UPDATE paper SET public = true WHERE id = ANY ($1)', [
      [change.id, opinion.id, onSecret.id, onQuiet.id],
    ]);
    Object.assign(hidden, {
      secret: secret.id,
      change: change.id,
      opinion: opinion.id,
      draft: draft.id,
      quiet: quiet.id,
      onSecret: onSecret.id,
      onQuiet: onQuiet.id,
    });
    hidden['open'] = open.id;
    hidden['taken'] = taken.id;
    hidden['asked'] = (await handIn(clerk, motion({ kind: 'question', title: 'Anfrage' }))).id;
  }

  async function hideAttachments(): Promise<void> {
    const add = async (paper: string, isPublic: boolean): Promise<string> => {
      const form = new FormData();
      form.append('file', new Blob([`${HIDDEN} ${randomUUID()}`]), `${HIDDEN}.txt`);
      form.append('public', String(isPublic));
      return (await clerk.post<AttachmentView>(`/api/v1/papers/${paper}/attachments`, form)).body.id;
    };
    const { open = '', secret = '', draft = '' } = hidden;
    const removed = await add(open, true);
    await clerk.delete(`/api/v1/papers/${open}/attachments/${removed}`);
    Object.assign(hidden, {
      removed,
      closedFile: await add(open, false),
      secretFile: await add(secret, true),
      draftFile: await add(draft, true),
    });
    await app.db('UPDATE attachment SET public = true WHERE id = ANY ($1)', [
      [hidden['secretFile'], hidden['draftFile']],
    ]);
  }

  async function hideMeetings(): Promise<void> {
    const { open = '', secret = '' } = hidden;
    const item = () => ({ id: randomUUID(), title: HIDDEN, responsibility: 'decision' as const });
    hidden['unpublished'] = await planMeeting(app, { published: false, items: [{ ...item(), paperId: open }] });
    // Published by mistake, which the application refuses.
    hidden['rehearsal'] = await planMeeting(app, { rehearsal: true, items: [{ ...item(), paperId: open }] });
    const closed = item();
    hidden['closed'] = await planMeeting(app, { public: false, items: [{ ...closed, paperId: open }] });
    hidden['closedItem'] = closed.id;
    const item1 = item();
    await planMeeting(app, {
      items: [
        { ...item1, public: false, paperId: open },
        { id: randomUUID(), title: 'Einwohnerfragen' },
      ],
    });
    hidden['item1'] = item1.id;
    // A secret paper on a public item keeps to itself.
    await planMeeting(app, { items: [{ id: randomUUID(), title: 'Verschiedenes', paperId: secret }] });
    await app.db(`UPDATE meeting SET title = $2, place = $2, notes = $2 WHERE id = ANY ($1)`, [
      [hidden['unpublished'], hidden['rehearsal']],
      HIDDEN,
    ]);
    await app.db('UPDATE meeting SET notes = $1', [HIDDEN]);
    await app.db('UPDATE agenda_item SET notes = $1', [HIDDEN]);
    await planMeeting(app, {
      items: [{ id: randomUUID(), title: HIDDEN, public: false, paperId: hidden['asked'] ?? '' }],
    });
    await app.db(`UPDATE paper SET state = 'decided' WHERE id = $1`, [hidden['asked']]);
  }

  async function hideDecisions(): Promise<void> {
    const { open = '', closed = '', closedItem = '', rehearsal = '', unpublished = '', item1 = '' } = hidden;
    const [{ meeting_id: partly = '' } = {}] = await app.db<{ meeting_id: string }>(
      'SELECT meeting_id FROM agenda_item WHERE id = $1',
      [item1],
    );
    const itemOf = async (meeting: string): Promise<string> =>
      (await app.db<{ id: string }>('SELECT id FROM agenda_item WHERE meeting_id = $1 LIMIT 1', [meeting]))[0]?.id ??
      '';
    const cases = [
      { meeting: closed, item: closedItem, isPublic: true, superseded: false, paper: open },
      { meeting: rehearsal, item: await itemOf(rehearsal), isPublic: true, superseded: false, paper: open },
      { meeting: unpublished, item: await itemOf(unpublished), isPublic: true, superseded: false, paper: open },
      { meeting: partly, item: item1, isPublic: true, superseded: false, paper: open },
      { meeting: held.meetingId, item: held.publicItem, isPublic: false, superseded: false, paper: held.paperId },
      { meeting: held.meetingId, item: held.publicItem, isPublic: true, superseded: true, paper: held.paperId },
    ];
    for (const [index, { meeting, item, isPublic, superseded, paper }] of cases.entries()) {
      const voteId = randomUUID();
      hidden[`decision${index}`] = voteId;
      await app.db(
        `INSERT INTO decision (meeting_id, vote_id, item_id, paper_id, seq, subject, question, public, carried, label,
          sentence, tally, ballots, final, superseded, announced_at, item_number, item_title, settles)
         VALUES ($1, $2, $3, $4, 99, 'main', $5, $6, true, $5, $5,
           '{"yes":1,"no":0,"abstain":0,"conflicted":0,"notVoting":0,"absent":0}', $7, true, $8, now() + interval
           '1 hour', 'Ö 1', $5, true)`,
        [
          meeting,
          voteId,
          item,
          paper,
          HIDDEN,
          isPublic,
          JSON.stringify([{ personId: randomUUID(), name: HIDDEN, faction: null, choice: 'yes' }]),
          superseded,
        ],
      );
      // And its text was corrected afterwards.
      const versionId = randomUUID();
      hidden[`corrected${index}`] = versionId;
      await app.db(
        `INSERT INTO paper_version (id, paper_id, no, kind, points, plain, hash, created_at, meeting_id, vote_id)
         VALUES ($1, $2, $3, 'resolution', $4, $5, 'x', now() + interval '3 hours', $6, $7)`,
        [versionId, paper, 200 + index, JSON.stringify(text(HIDDEN)), HIDDEN, meeting, voteId],
      );
      await app.db(
        `INSERT INTO text_correction (version_id, marked, reason, corrected_by, role, corrected_at)
          VALUES ($1, '[]', $2, $2, 'clerk', now())`,
        [versionId, HIDDEN],
      );
    }
    // What was resolved behind closed doors: on a paper that was never resolved in public, and on one that was, before.
    for (const paper of [open, held.paperId]) {
      const versionId = randomUUID();
      await app.db(
        `INSERT INTO paper_version (id, paper_id, no, kind, points, plain, hash, created_at)
          VALUES ($1, $2, 99, 'resolution', $3, $4, 'x', now() + interval '2 hours')`,
        [versionId, paper, JSON.stringify(text(HIDDEN)), HIDDEN],
      );
      hidden[`version ${paper}`] = versionId;
    }
    await app.db(`UPDATE paper SET state = 'decided' WHERE id = $1`, [open]);
  }

  async function hideMinutes(): Promise<void> {
    const path = `/api/v1/meetings/${held.meetingId}/minutes`;
    await clerk.post(path);
    for (const [index, to] of ['signed', 'approved', 'released'].entries())
      await clerk.post(`${path}/advance`, minutesStep(to, index + 1));
    await clerk.put(path, { basedOn: 4, remarks: { opening: HIDDEN, [held.publicItem]: HIDDEN } });
    for (const meeting of [hidden['unpublished'], hidden['rehearsal'], hidden['closed']]) {
      await app.db(
        `INSERT INTO minutes (id, meeting_id, no, state, document, author_id, released_at)
          SELECT $1, $2, 1, 'released', document, author_id, now() FROM minutes
         WHERE meeting_id = $3 AND state = 'released'`,
        [randomUUID(), meeting, held.meetingId],
      );
    }
  }

  await hidePapers();
  await hideAttachments();
  await hideMeetings();
  await hideDecisions();
  await hideMinutes();
  return hidden;
}
