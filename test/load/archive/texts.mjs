import { createHash } from 'node:crypto';
import { builtLib } from '../built-lib.mjs';

const { amendedText, deriveOperations, hashInput, printResolution } = builtLib('resolution');

/** Sentences as the numbered points of a resolution. */
export const pointsOf = (sentences) =>
  sentences.map((s, index) => ({ id: `p${index + 1}`, scheme: '01', body: [{ t: 'text', s }], children: [] }));

/** A text with another sentence in one of its points. */
export const withSentence = (points, at, s) =>
  points.map((point, index) => (index === at ? { ...point, body: [{ t: 'text', s }] } : point));

/** The row of a version of a paper's text. */
export function versionRow(id, paperId, { no, kind, points, at, meetingId = null, voteId = null }) {
  return {
    id,
    paper_id: paperId,
    no,
    kind,
    points,
    plain: printResolution(points),
    hash: createHash('sha256').update(hashInput(points)).digest('hex'),
    created_at: at,
    meeting_id: meetingId,
    vote_id: voteId,
  };
}

/** The operations of an amendment, and the text it aims at. */
export function amend(base, edited, amendmentId) {
  const derived = deriveOperations(base, edited, { amendmentId });
  return { ...derived, aim: amendedText(base, { id: amendmentId, no: '', ...derived }) };
}
