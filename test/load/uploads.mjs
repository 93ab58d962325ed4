import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { createCouncil } from './council.mjs';
import { startApplication } from './harness.mjs';

/**
 * What parallel uploads cost in memory: so many members attach a file of 20 MB each at the same moment, then everybody
 * reads one. Prints the most memory that the application has ever held (RSS), before and after.
 *
 *     node test/load/uploads.mjs [members, 12]
 */
const MEMBERS = Number(process.argv[2] ?? 12);
const MEGABYTE = 1024 * 1024;
const SIZE = 20 * MEGABYTE;

const csrf = (cookie) => createHmac('sha256', cookie.slice('gremia='.length)).update('csrf').digest('base64url');

const application = await startApplication();
const { address, client } = application;
const council = await createCouncil(client, MEMBERS);
await client.query(
  `INSERT INTO role_assignment (id, person_id, role, committee_id, starts_on)
   SELECT gen_random_uuid(), person_id, 'member', committee_id, '2020-01-01' FROM membership`,
);
const headers = ({ cookie }) => ({ cookie, origin: address, 'x-csrf-token': csrf(cookie) });

async function draftOf(member) {
  const response = await fetch(`${address}/api/v1/papers`, {
    method: 'POST',
    headers: { ...headers(member), 'content-type': 'application/json' },
    body: JSON.stringify({
      kind: 'motion',
      title: `Antrag ${randomUUID()}`,
      public: true,
      originators: [],
      points: [],
      reasons: '',
      pointReasons: {},
      consultations: [],
      parentId: null,
      statement: null,
    }),
  });
  if (response.status !== 201) throw new Error(`a draft was answered ${response.status} ${await response.text()}`);
  return (await response.json()).id;
}

async function upload(member, paperId) {
  const form = new FormData();
  // Random, so that no content is the same as another, and nothing can be compressed away.
  form.append('file', new Blob(['%PDF-1.7\n', randomBytes(SIZE - 9)]), 'gross.pdf');
  form.append('public', 'true');
  const response = await fetch(`${address}/api/v1/papers/${paperId}/attachments`, {
    method: 'POST',
    headers: headers(member),
    body: form,
  });
  if (response.status !== 201) throw new Error(`an upload was answered ${response.status} ${await response.text()}`);
  return (await response.json()).id;
}

async function download(member, id) {
  const response = await fetch(`${address}/api/v1/attachments/${id}`, { headers: headers(member) });
  const { byteLength } = await response.arrayBuffer();
  if (byteLength !== SIZE) throw new Error(`a download had ${byteLength} bytes`);
}

const inMegabytes = (bytes) => `${Math.round(bytes / MEGABYTE)} MB`;

try {
  const drafts = await Promise.all(council.members.map(draftOf));
  const quiet = await application.mostMemory();
  const ids = await Promise.all(council.members.map((member, index) => upload(member, drafts[index])));
  const uploaded = await application.mostMemory();
  await Promise.all(council.members.map((member, index) => download(member, ids[index])));
  const downloaded = await application.mostMemory();
  console.log(`memory of the application, most ever held (RSS), ${MEMBERS} files of 20 MB at once`);
  console.log(`  before                 ${inMegabytes(quiet)}`);
  console.log(`  after parallel uploads ${inMegabytes(uploaded)}  (+ ${inMegabytes(uploaded - quiet)})`);
  console.log(`  after parallel reading ${inMegabytes(downloaded)}  (+ ${inMegabytes(downloaded - quiet)})`);
} finally {
  await application.stop();
}
