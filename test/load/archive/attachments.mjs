import { createHash } from 'node:crypto';

const CONTENTS = 200;
const NAMES = ['Anlage 1 Lageplan', 'Anlage 2 Kostenübersicht', 'Anlage 3 Gutachten', 'Synopse', 'Stellungnahme'];

/** Files of papers; many of them have the same content, for what a file holds does not matter to a list. */
export function makeAttachments({ chance, sizes, bodies, sentences }, papers) {
  const contents = Array.from({ length: CONTENTS }, (_, no) => {
    const bytes = Buffer.from(`${no}\n${sentences.reasons(2020, 5, 40)}\n`);
    return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
  });
  const able = papers.filter(({ parent }) => parent === null);
  const attachments = Array.from({ length: sizes.attachments }, () => {
    const { sha256, bytes } = chance.pick(contents);
    const made = chance.pick(able);
    return {
      id: chance.id(),
      paper_id: made.id,
      sha256,
      file_name: `${chance.pick(NAMES)} ${sentences.topic().word}.txt`,
      media_type: 'text/plain',
      size: bytes.length,
      public: made.public && chance.is(0.9),
      created_at: new Date(made.at),
      uploaded_by: bodies.clerk.id,
    };
  });
  return {
    blobs: contents.map(({ sha256, bytes }) => ({ sha256, size: bytes.length })),
    parts: contents.map(({ sha256, bytes }) => ({ sha256, no: 0, bytes: `\\x${bytes.toString('hex')}` })),
    attachments,
  };
}
