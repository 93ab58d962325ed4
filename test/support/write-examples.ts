import { randomUUID } from 'node:crypto';
import { command, type CommandInput, type CommandKind, type Route } from '@gremia/contracts';
import { committee, motion, person, text } from './paper-inputs';
import { minutesStep } from './minutes-steps';

/** What an example may name: ids that make it fit the thing it is sent to. */
export interface Around {
  readonly id: string;
  readonly revision: number;
  readonly itemId: string;
}

const DAY = '2031-02-03';
const file = (): FormData => {
  const form = new FormData();
  form.append('file', new Blob([`Anlage ${randomUUID()}`]), 'anlage.txt');
  form.append('public', 'true');
  return form;
};
const meeting = {
  committeeId: committee('bauausschuss'),
  title: 'Anders',
  startsAt: `${DAY}T17:00:00Z`,
  endsAt: null,
  place: 'Anderswo',
  publicRoom: null,
  public: true,
  rehearsal: false,
};
const typedDraft = { content: '{"title":"Begonnen"}', base: 1, edition: 0 };
const place = { name: 'Beamer', committeeId: committee('bauausschuss'), meetingId: null };

/** A body for each write that has one, as somebody with the right would send it. By method and path. */
const BODIES: Readonly<Record<string, (around: Around) => unknown>> = {
  'POST /api/v1/portal/meetings/{id}/cosignatures': () => ({ note: 'a\n1\nb\n\n— c d\n' }),
  'POST /api/v1/session': () => ({ login: 'sitzungsdienst', password: 'falsch' }),
  'POST /api/v1/accounts': () => ({ personId: person('ahrenfels'), login: 'ahrenfels' }),
  'PUT /api/v1/own-account/password': () => ({ current: 'falsch', password: 'drei lange wörter' }),
  'POST /api/v1/accounts/{id}/identities': () => ({ issuer: 'https://anmeldung.example', subject: randomUUID() }),
  'POST /api/v1/committees/{id}/rules': () => ({
    rule: 'noticePeriod',
    level: 'rules-of-procedure',
    value: { days: 10, counting: 'full-calendar-days', from: 'receipt', force: 'must' },
    norm: '§ 2 GeschO',
    read: true,
    validFrom: DAY,
  }),
  'PUT /api/v1/papers/{id}/consultations': ({ revision }) => ({
    revision,
    reason: 'Anders beraten',
    consultations: [],
  }),
  'POST /api/v1/letterhead': () => ({ basedOn: 0, address: 'Markt 1', armsText: '', arms: { kind: 'none' } }),
  'POST /api/v1/rules/{id}/end': () => ({ validUntil: DAY }),
  'POST /api/v1/committees/{id}/rules/answers': () => ({ rule: 'quorum', on: DAY, note: 'Gelesen' }),
  'POST /api/v1/committees/{id}/seats': () => ({ personId: person('ahrenfels'), startsOn: DAY }),
  'POST /api/v1/seats/{id}/end': () => ({ endsOn: DAY, reason: 'resigned' }),
  'POST /api/v1/seats/{id}/change': () => ({ from: DAY, function: 'chair' }),
  'POST /api/v1/committees/{id}/seats/end-of-term': () => ({ endsOn: DAY }),
  'POST /api/v1/person-records': () => ({ givenName: 'Ida', familyName: 'Amtmann' }),
  'POST /api/v1/person-records/{id}/name': () => ({ givenName: 'Ida', familyName: 'Amtmann', reason: 'Heirat' }),
  'PUT /api/v1/person-records/{id}/contact': () => ({ email: 'ida@stadt.test' }),
  'POST /api/v1/seats/{id}/mayor': () => ({ mayor: true }),
  'POST /api/v1/seats/{id}/rank': () => ({ rank: 1 }),
  'POST /api/v1/committees/{id}/substitutes': () => ({ personId: person('ahrenfels'), startsOn: DAY }),
  'POST /api/v1/substitutes/{id}/end': () => ({ endsOn: DAY }),
  'POST /api/v1/devices': () => ({ ...place, code: 'ABCD-EFGH' }),
  'POST /api/v1/devices/look-up': () => ({ code: 'ABCD-EFGH' }),
  'PUT /api/v1/devices/{id}': () => place,
  'POST /api/v1/device': () => ({ kind: 'hall' }),
  'PUT /api/v1/meetings/{id}/conference/devices/{deviceId}/muted': () => ({ muted: true }),
  'PUT /api/v1/meetings/{id}/conference/devices/{deviceId}/channel': () => ({ channel: 'Leichte Sprache' }),
  'PUT /api/v1/meetings/{id}/conference/encryption': () => ({ on: false }),
  'PUT /api/v1/meetings/{id}/conference/hand': () => ({ up: true }),
  'PUT /api/v1/meetings/{id}/conference/objection': () => ({ objects: true }),
  'PUT /api/v1/meetings/{id}/conference/automatic-captions': () => ({ on: false }),
  'PUT /api/v1/meetings/{id}/conference/spotlight': () => ({ identity: null }),
  'PUT /api/v1/meetings/{id}/conference/trials': () => ({ picture: true, sound: true }),
  'PUT /api/v1/meetings/{id}/conference/viewing': () => ({ on: true }),
  'PUT /api/v1/meetings/{id}/conference/people/{personId}/turned-away': () => ({ reason: 'Die Plätze sind belegt.' }),
  'POST /api/v1/meetings/{id}/conference/enter': () => ({ asksAs: 'captioner', purpose: 'Untertitel' }),
  'POST /api/v1/meetings/{id}/conference/admit': () => ({ personIds: [person('ahrenfels')] }),
  'POST /api/v1/meetings/{id}/conference/people/{personId}/remove': () => ({ reason: 'Stört.' }),
  'PUT /api/v1/meetings/{id}/conference/people/{personId}/role': () => ({ role: 'interpreter' }),
  'POST /api/v1/news/read': ({ id }) => ({ until: `${DAY}T17:00:00Z`, about: id }),
  'POST /api/v1/notes': ({ id }) => ({ id: randomUUID(), about: { paperId: id, passage: null }, text: 'Nachfragen.' }),
  'PUT /api/v1/notes/{id}': () => ({ text: 'Anders.', revision: 1 }),
  'POST /api/v1/lessons': () => ({ lesson: 'clerk' }),
  'POST /api/v1/papers': () => motion(),
  'PUT /api/v1/papers/{id}': ({ revision }) => ({ ...motion({ title: 'Anders' }), revision }),
  'POST /api/v1/papers/preview-amendment': ({ id }) => ({ parentId: id, points: text('Anders.') }),
  'POST /api/v1/papers/read-text': () => ({ text: '01\nEin Text.' }),
  'POST /api/v1/papers/read-document': file,
  'POST /api/v1/papers/{id}/attachments': file,
  'PUT /api/v1/papers/{id}/attachments/{attachmentId}': () => ({ public: true }),
  'POST /api/v1/papers/{id}/versions': ({ revision }) => ({
    revision,
    points: text('Anders.'),
    reasons: '',
    pointReasons: {},
  }),
  'POST /api/v1/papers/{id}/preview-version': () => ({ points: text('Anders.') }),
  'PUT /api/v1/papers/{id}/drafts/{kind}': () => typedDraft,
  'PUT /api/v1/papers/{id}/drafts/{kind}/mark': () => ({ part: 'points' }),
  'PUT /api/v1/meetings/{id}/drafts/{kind}': () => typedDraft,
  'PUT /api/v1/meetings/{id}/drafts/{kind}/mark': () => ({ part: 'opening' }),
  'PUT /api/v1/paper-templates': () => ({ revision: 0, templates: [] }),
  'PUT /api/v1/text-blocks': () => ({
    ...{ opening: [], item: ['… trägt vor.'], closing: [] },
    before: { opening: [], item: [], closing: [] },
  }),
  'PUT /api/v1/drafts/new-motion': () => typedDraft,
  'POST /api/v1/meetings': () => meeting,
  'PUT /api/v1/meetings/{id}': ({ revision }) => ({ ...meeting, revision, supplement: 'Verlegt.' }),
  'PUT /api/v1/meetings/{id}/agenda': ({ revision }) => ({ revision, items: [], supplement: 'Abgesetzt.' }),
  'POST /api/v1/meetings/{id}/publish-agenda': ({ revision }) => ({ revision }),
  'POST /api/v1/meetings/{id}/convene': ({ revision }) => ({ revision, urgent: false, receivedOn: null }),
  'POST /api/v1/meetings/{id}/reply': () => ({ reply: 'excused', text: 'Verhindert.' }),
  'PUT /api/v1/committees/{id}/standard-items': () => ({
    items: [{ title: 'Anfragen', neutralTitle: 'Anfragen', public: true, plannedMinutes: 10 }],
  }),
  'PUT /api/v1/meetings/{id}/replies/{personId}': () => ({
    ...{ reply: 'excused', text: 'Verhindert.', way: 'telephone', on: '2026-11-02' },
  }),
  'PUT /api/v1/meetings/{id}/receipts/{personId}': () => ({ receivedOn: '2026-11-02' }),
  'PUT /api/v1/meetings/{id}/receipts': () => ({ receivedOn: '2026-11-02', personIds: [person('ahrenfels')] }),
  'POST /api/v1/meetings/{id}/invited': () => ({
    ...{ name: 'Ida Amtmann', role: 'Hauptamt', group: 'administration', mode: 'hall', part: 'public', itemIds: [] },
  }),
  'PUT /api/v1/meetings/{id}/remote-record': ({ revision }) => ({
    ...{ revision, declaration: null, statuteClause: '§ 7a Hauptsatzung', resolution: '', approvedSystem: '' },
    ...{ committee: null, firstSession: false, publicRoom: 'Bürgersaal' },
  }),
  'PUT /api/v1/meetings/{id}/remote-record/confirmation': () => ({
    on: '2026-11-02',
    outcome: 'continues',
    reference: 'Beschluss 12',
  }),
  'POST /api/v1/meetings/{id}/commands': (around) => exampleOfCommand('note-remark', around),
  'POST /api/v1/meetings/{id}/rehearsal': () => ({ members: 3, remoteShare: 0, pace: 'slow' }),
  'PUT /api/v1/meetings/{id}/minutes': () => ({ basedOn: 1, remarks: { opening: 'Anders.' } }),
  'POST /api/v1/meetings/{id}/minutes/objections': () => ({
    ...{ basedOn: 1, part: 'public', by: 'Ida Amtmann', on: '2026-11-02', text: 'Es waren neun.' },
  }),
  'POST /api/v1/meetings/{id}/minutes/objections/{objectionId}/decision': () => ({
    ...{ basedOn: 1, on: '2026-11-02', reference: '17. Sitzung', accepted: false, correction: '' },
  }),
  'POST /api/v1/meetings/{id}/minutes/advance': () => minutesStep('signed', 1),
};

export const nameOf = ({ method, path }: Route): string => `${method.toUpperCase()} ${path}`;

/** @throws Error for a write that nobody has written an example for */
export function exampleFor(route: Route, around: Around): unknown {
  if (route.body === undefined) return undefined;
  const example = BODIES[nameOf(route)];
  if (example === undefined) throw new Error(`${nameOf(route)} has no example in test/support/write-examples.ts`);
  return example(around);
}

type Rest<K extends CommandKind> = Omit<Extract<CommandInput, { kind: K }>, 'commandId' | 'meetingId' | 'kind'>;

const unitIds = ['a/1', 'a/2'];
const voteId = randomUUID();
const reason = 'Grund';
const candidate = { electionId: randomUUID(), candidateId: randomUUID() };
/** A new kind of command does not compile until it stands here. */
const COMMANDS: { readonly [K in CommandKind]: (itemId: string) => Rest<K> } = {
  'open-meeting': () => ({ confirmsRules: true }),
  'begin-telling': () => ({ reason: 'Stromausfall' }),
  'end-telling': () => ({}),
  'close-meeting': () => ({}),
  'challenge-quorum': () => ({}),
  'note-convocation': () => ({ stance: 'objects', reason: 'Die Ladung kam erst gestern.' }),
  'object-to-circular': () => ({ reason: 'Das gehört in eine Sitzung.' }),
  'request-floor': () => ({}),
  'withdraw-floor': () => ({}),
  'give-floor': () => ({ guest: 'Frau Ulme, Bauamt' }),
  'end-floor': () => ({}),
  'raise-motion': () => ({ motionId: randomUUID(), motion: 'close-list' }),
  'settle-motion': () => ({ motionId: randomUUID(), how: 'granted' }),
  'carry-out-motion': () => ({ motionId: randomUUID() }),
  'release-resolution': () => ({ voteId, extent: 'whole', reference: 'Beschluss vom 2. Dezember', ceased: true }),
  'confirm-alone': () => ({}),
  'close-doors': () => ({ motionId: randomUUID() }),
  'admit-public': (itemId) => ({ itemId }),
  'arrange-speakers': () => ({ closed: true }),
  'correct-attendance': () => ({ personId: person('ahrenfels'), absence: 'excused', reason: 'Nachgereicht' }),
  'interrupt-meeting': () => ({ reason }),
  'resume-meeting': () => ({}),
  'raise-conflict': (itemId) => ({ itemId, personId: person('ahrenfels'), reason }),
  'hear-conflict': (itemId) => ({ itemId, personId: person('ahrenfels'), statement: 'Nein.' }),
  'decide-conflict': (itemId) => ({ itemId, personId: person('ahrenfels'), excluded: true }),
  'note-guest-conflict': (itemId) => ({ itemId, name: 'Anna Amsel' }),
  'confirm-left': (itemId) => ({ itemId, personId: person('ahrenfels') }),
  'send-out-guest': () => ({ personId: person('inklusion'), name: 'Lea Lindner', reason }),
  'let-in-guest': () => ({ personId: person('inklusion') }),
  'begin-recording': () => ({ agreed: true }),
  'pause-recording': () => ({ on: true }),
  'end-recording': () => ({}),
  'object-to-recording': () => ({ objects: true }),
  'speak-on-motion': () => ({ motionId: randomUUID(), side: 'for', personId: person('ahrenfels') }),
  'lift-exclusion': () => ({ measureId: randomUUID(), reason }),
  'seat-substitute': () => ({ personId: person('ahrenfels'), forPersonId: person('fasanenhof'), confirmed: true }),
  'end-substitution': () => ({ forPersonId: person('fasanenhof') }),
  'report-disturbance': () => ({ reportId: randomUUID(), what: 'sound', note: 'Der Ton ist weg' }),
  'settle-disturbance': () => ({ reportId: randomUUID(), how: 'over', sphere: 'member' }),
  'settle-reach': () => ({ personId: person('ahrenfels'), counts: false }),
  'take-order-measure': () => ({
    measureId: randomUUID(),
    measure: 'call-to-order',
    personId: person('ahrenfels'),
    reason,
  }),
  'object-to-measure': () => ({ measureId: randomUUID(), reason }),
  'offer-chair': () => ({ personId: person('ahrenfels'), scope: 'rest', ground: 'wish' }),
  'take-chair': () => ({}),
  'drop-chair-offer': () => ({}),
  'return-chair': () => ({}),
  'change-secretary': () => ({ name: 'Anna Amsel' }),
  'check-in': () => ({ personId: person('moorbach'), mode: 'hall' }),
  'check-out': () => ({ personId: person('ahrenfels') }),
  'add-item': () => ({
    itemId: randomUUID(),
    title: 'Wasserrohrbruch in der Schule',
    public: true,
    reason: 'Das Rohr ist heute gebrochen.',
    basis: { kind: 'consent' },
  }),
  'call-item': (itemId) => ({ itemId }),
  'close-item': (itemId) => ({ itemId, disposition: 'done' }),
  'declare-conflict': (itemId) => ({ itemId, personId: person('ahrenfels') }),
  'lift-conflict': (itemId) => ({ itemId, personId: person('ahrenfels') }),
  'update-texts': (itemId) => ({ itemId }),
  'part-points': (itemId) => ({ itemId, pointIds: ['p1'] }),
  'take-over-unit': (itemId) => ({ itemId, unitId: 'a/1' }),
  'regroup-units': (itemId) => ({ itemId, amendmentId: 'a', groups: [['a/1']] }),
  'settle-conflict': (itemId) => ({ settlementId: randomUUID(), itemId, unitIds, points: text('Anders.') }),
  'lift-settlement': (itemId) => ({ itemId, settlementId: randomUUID() }),
  'order-units': (itemId) => ({ itemId, unitIds }),
  'open-vote': (itemId) => ({ voteId: randomUUID(), itemId, subject: { kind: 'free', question: 'Frage' } }),
  'cast-ballot': () => ({ voteId, choice: 'yes' }),
  'hand-out-ballots': () => ({ voteId, personIds: [person('ahrenfels')] }),
  'enter-ballot': () => ({ voteId, personId: person('ahrenfels'), choice: 'yes' }),
  'close-vote': () => ({ voteId }),
  'abort-vote': () => ({ voteId, reason }),
  'announce-result': () => ({ voteId, carried: true }),
  'doubt-result': () => ({ voteId }),
  'correct-text': (itemId) => ({ itemId, points: text('Anders.'), basedOn: 'a'.repeat(64), reason }),
  'record-participant': () => ({
    participant: {
      ...{ participantId: randomUUID(), name: 'Ida Amtmann', role: 'Hauptamt', group: 'administration' as const },
      ...{ part: 'public' as const, itemIds: [] },
    },
  }),
  'remove-participant': () => ({ participantId: randomUUID() }),
  'name-rapporteur': (itemId) => ({ itemId, name: 'Ida Amtmann' }),
  'note-oral-motion': (itemId) => ({ itemId, mover: 'Ida Amtmann', text: 'Die Bänke werden gestrichen.' }),
  'demand-own-vote': () => ({ voteId }),
  'start-election': (itemId) => ({ itemId, electionId: randomUUID(), office: 'Vorsitz' }),
  'nominate-candidate': (itemId) => ({ itemId, ...candidate, name: 'Anna Amsel', by: 'Fraktion Linde' }),
  'answer-candidacy': (itemId) => ({ itemId, ...candidate, agrees: true }),
  'draw-lot': () => ({ voteId, by: 'Anna Amsel' }),
  'put-alternatives': (itemId) => ({
    itemId,
    alternativesId: randomUUID(),
    question: 'Wo?',
    options: [
      { optionId: randomUUID(), name: 'Am Markt' },
      { optionId: randomUUID(), name: 'Am Wehr' },
    ],
  }),
  'drop-alternatives': (itemId) => ({ itemId, alternativesId: randomUUID(), reason }),
  'propose-block': (itemId) => ({ parts: [{ itemId }, { itemId: randomUUID() }] }),
  'object-to-block': (itemId) => ({ itemId }),
  'drop-block': () => ({}),
  'open-block': (itemId) => ({
    votes: [
      { itemId, voteId: randomUUID() },
      { itemId: randomUUID(), voteId: randomUUID() },
    ],
  }),
  'answer-election': (itemId) => ({ itemId, ...candidate, accepts: true }),
  'break-off-election': (itemId) => ({ itemId, electionId: candidate.electionId, reason }),
  'note-remark': () => ({ itemId: null, text: 'Bemerkung' }),
};

export const commandKinds = Object.keys(COMMANDS) as CommandKind[];

/** A command as somebody with the right would send it; it fits its schema, and its ids fit the meeting. */
export function exampleOfCommand(kind: CommandKind, { id, itemId }: Pick<Around, 'id' | 'itemId'>): CommandInput {
  const sent = { commandId: randomUUID(), meetingId: id, kind, ...COMMANDS[kind](itemId) };
  command.parse(sent);
  return sent as CommandInput;
}
