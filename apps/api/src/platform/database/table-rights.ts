export type TableRight = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

const NONE = [] as const;
const READ = ['SELECT'] as const;
const ADD = ['SELECT', 'INSERT'] as const;
const CHANGE = ['SELECT', 'INSERT', 'UPDATE'] as const;
const REPLACE = ['SELECT', 'INSERT', 'DELETE'] as const;
const ALL = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const;

/**
 * Every table under its owner, the one module that writes it, with what the running application may do as the role
 * `gremia_app`. A new table is listed here; one that is not may not even be read. Locking rows (`FOR UPDATE`,
 * `FOR SHARE`) needs UPDATE.
 *
 * A module that has to change what another one owns does so through a port (`platform/ports`). `npm test` reads the SQL
 * of every module and says where one writes a table of another.
 *
 * Urns of secret votes are there while the vote is open and are destroyed with it.
 *
 * What is a record is only ever added to: the journal and its sealed parts, checkpoints, the audit, minutes, and
 * corrections; of what was ruled only the end is set. What is derived is written by triggers, which run as the owner of
 * the database; marks of texts are stored by the application and forgotten by a trigger. Accounts and sessions change,
 * and so do people and seats, with the days for which somebody has them: nobody is deleted. Bodies are set up and do
 * not change while the application runs.
 */
const TABLES = {
  identity: {
    account: CHANGE,
    identity: REPLACE,
    role_assignment: CHANGE,
    session: ALL,
    start_code: ALL,
  },
  bodies: {
    committee: ADD,
    faction: ADD,
    letterhead: ADD,
    membership: CHANGE,
    municipality: ADD,
    person: CHANGE,
    person_correction: ADD,
    rule_answer: ADD,
    rule_layer: CHANGE,
    substitute: CHANGE,
  },
  devices: {
    device: ALL,
  },
  conference: {
    conference_captions: ALL,
    conference_device: CHANGE,
    conference_entry: ALL,
    conference_hint: REPLACE,
    conference_key_holder: REPLACE,
    conference_room: CHANGE,
    conference_trial: ADD,
    conference_viewing: REPLACE,
    recording_file: CHANGE,
    reach_sign: ALL,
  },
  drafts: {
    editing_mark: ALL,
    typed_draft: ALL,
  },
  papers: {
    amendment: ALL,
    attachment: ALL,
    attachment_step: ADD,
    blob: REPLACE,
    blob_part: ADD,
    consultation: ALL,
    paper_template: REPLACE,
    paper: ALL,
    paper_counter: CHANGE,
    paper_version: ALL,
    statement_checks: ALL,
    text_correction: ADD,
  },
  meetings: {
    agenda_item: ALL,
    agenda_supplement: ADD,
    convocation: CHANGE,
    invited_participant: REPLACE,
    meeting: CHANGE,
    receipt_of_convocation: ALL,
    standard_item: REPLACE,
  },
  live: {
    course_decision: ALL,
    decision: CHANGE,
    lessons_declined: ADD,
    projection_cursor: CHANGE,
    secret_urn: ALL,
    withheld_part: ALL,
  },
  minutes: {
    minutes: ADD,
    text_block: REPLACE,
  },
  pocket: {
    news_read: CHANGE,
    news_mark: ALL,
    note: ALL,
  },
  platform: {
    audit_entry: ADD,
    checkpoint: ADD,
    cosignature: ADD,
    journal_entry: ADD,
    journal_key_change: READ,
    journal_secret: ADD,
    journal_timestamp: ADD,
    outbox: ALL,
    public_checkpoint: ADD,
    text_mark: CHANGE,
    witness: READ,
  },
  triggers: {
    paper_standing: READ,
    search_document: READ,
    search_word: READ,
  },
  migrations: {
    migrations: NONE,
  },
} satisfies Record<string, Record<string, readonly TableRight[]>>;

/** A module of the API, or what else writes tables: the triggers of the schema `derived`, and the migrations. */
export type TableOwner = keyof typeof TABLES;

const listed = Object.entries(TABLES).flatMap(([owner, tables]) =>
  Object.entries<readonly TableRight[]>(tables).map(([table, rights]) => ({
    owner: owner as TableOwner,
    table,
    rights,
  })),
);

/** What the running application may do to each table. */
export const TABLE_RIGHTS: Readonly<Record<string, readonly TableRight[]>> = Object.fromEntries(
  listed.map(({ table, rights }) => [table, rights]),
);

/** Who writes each table. */
export const TABLE_OWNERS: Readonly<Record<string, TableOwner>> = Object.fromEntries(
  listed.map(({ table, owner }) => [table, owner]),
);
