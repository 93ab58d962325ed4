import { annexOffer, type AnnexInput, type AnnexOffer, type MinutesAnnex } from '@gremia/contracts';
import { statement } from '../platform/database/statement';
import type { Db } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import type { MinutesContent } from './minutes-content';

/** Files of what was on the agenda of meeting $1, and of what hangs on it. */
const OFFERS = statement(
  annexOffer,
  `SELECT a.file_name AS title, a.id AS "attachmentId", i.id AS "itemId",
     i.public AND m.public AND EXISTS (SELECT FROM portal.attachment o WHERE o.id = a.id) AS public
   FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
     JOIN paper p ON p.id = i.paper_id OR p.parent_id = i.paper_id
     JOIN attachment a ON a.paper_id = p.id AND a.removed_at IS NULL
   WHERE i.meeting_id = $1 ORDER BY i.position, a.created_at, a.id`,
);

export const annexOffers = (db: Db, meetingId: string): Promise<AnnexOffer[]> => db.rows(OFFERS, [meetingId]);

const numbered = (given: AnnexInput['public']): MinutesAnnex[] =>
  given.map((annex, index) => ({ no: index + 1, ...annex }));

/**
 * The minutes with other annexes. What is not public is attached to the non-public part alone.
 *
 * @param hidden items that the clerk may not know; what is attached to them stays as it was
 * @throws ProblemError `invalid-input` beside an annex that cannot stand there
 */
export function withAnnexes(
  content: MinutesContent,
  { public: open, nonPublic }: AnnexInput,
  offers: readonly AnnexOffer[],
  hidden: ReadonlySet<string>,
): MinutesContent {
  const offered = new Map(offers.map((offer) => [offer.attachmentId, offer]));
  const refuse = (pointer: string, detail: string): never => {
    throw new ProblemError('invalid-input', { errors: [{ pointer, detail }] });
  };
  open.forEach(({ attachmentId, itemId }, index) => {
    const pointer = `/annexes/public/${index}`;
    if (attachmentId !== null && offered.get(attachmentId)?.public !== true)
      refuse(pointer, 'Diese Datei ist nicht öffentlich. Sie gehört in den nichtöffentlichen Teil.');
    if (itemId !== null && !content.public.items.some((item) => item.itemId === itemId))
      refuse(pointer, 'Diese Anlage gehört zu einem nichtöffentlichen Punkt.');
  });
  nonPublic.forEach(({ attachmentId }, index) => {
    if (attachmentId !== null && !offered.has(attachmentId))
      refuse(`/annexes/nonPublic/${index}`, 'Diese Datei liegt zu keinem Punkt der Tagesordnung vor.');
  });
  if (nonPublic.length > 0 && content.nonPublic === null)
    refuse('/annexes/nonPublic', 'Diese Sitzung hatte keinen nichtöffentlichen Teil.');
  const unseen = (content.nonPublic?.annexes ?? []).filter(({ itemId }) => itemId !== null && hidden.has(itemId));
  return {
    ...content,
    public: { ...content.public, annexes: numbered(open) },
    nonPublic:
      content.nonPublic === null ? null : { ...content.nonPublic, annexes: numbered([...nonPublic, ...unseen]) },
  };
}

/** Composed anew, minutes keep what was attached and what was objected. */
export function withExtrasOf(content: MinutesContent, before: MinutesContent | null): MinutesContent {
  if (before === null) return content;
  const extras = ({ annexes, objections }: MinutesContent['public']) => ({
    ...(annexes === undefined ? {} : { annexes }),
    ...(objections === undefined ? {} : { objections }),
  });
  return {
    ...content,
    public: { ...content.public, ...extras(before.public) },
    nonPublic:
      content.nonPublic === null || before.nonPublic === null
        ? content.nonPublic
        : { ...content.nonPublic, ...extras(before.nonPublic) },
  };
}
