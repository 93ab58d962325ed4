import type { MeetingDetail, RemoteRecordView, RuleSheet, SeatSheet } from '@gremia/contracts';
import { profileFor, RULE_FIELDS } from '@gremia/rules';
import { CreateAccount } from '../clerk/accounts/create-account';
import { PairForm } from '../clerk/devices/pair-form';
import { PlaceForm } from '../clerk/devices/place-form';
import { EndDialog } from '../clerk/mandates/end-dialog';
import { EndTermDialog } from '../clerk/mandates/end-term-dialog';
import { MoveUpDialog } from '../clerk/mandates/move-up-dialog';
import { SubstituteDialog } from '../clerk/mandates/substitute-dialog';
import { InviteForm } from '../clerk/invited/invite-form';
import { LinkForm } from '../clerk/identities/link-form';
import { AgendaEditor } from '../clerk/meeting/agenda/agenda-editor';
import { ConveneMeeting } from '../clerk/meeting/convene-meeting';
import { LetterheadForm } from '../clerk/letterhead/letterhead-form';
import { MeetingForm } from '../clerk/meeting/meeting-form';
import { NoteReceipts } from '../clerk/meeting/note-receipts';
import { ReceiptDay } from '../clerk/meeting/receipt-day';
import { SupplementDialog } from '../clerk/meeting/supplement-dialog';
import { OwnBlocksOf } from '../clerk/minutes/desk/own-blocks';
import { CorrectAttendance } from '../clerk/minutes/correct-attendance';
import { ConfirmationForm } from '../clerk/remote/confirmation-form';
import { RemoteRecordForm } from '../clerk/remote/remote-record-form';
import { TryQuorum } from '../clerk/rules/try-quorum';
import { ShareSeats } from '../clerk/seats/share-seats';
import { TryVote } from '../clerk/rules/try-vote';
import { RuleForm } from '../clerk/rules/rule-form';
import { PAPER_FORMS } from './paper-forms';
import { PERSON_FORMS } from './person-forms';
import { ID, LONG, never, nothing, receipt, type ShownForm } from './shown-form';

const planned = {
  id: ID,
  committeeId: ID,
  committee: 'Stadtrat',
  revision: 1,
  convocationNo: 0,
  receipts: [receipt],
  supplements: [],
  state: 'planned',
  items: [
    {
      id: ID,
      title: 'Bericht',
      neutralTitle: 'Nichtöffentlicher Tagesordnungspunkt',
      public: true,
      paperId: null,
      responsibility: null,
      notes: '',
    },
  ],
  notice: { latestReceipt: '2026-11-20', latestUrgentReceipt: null, norm: '§ 35 ThürKO' },
} as unknown as MeetingDetail;
const remote = {
  meetingId: ID,
  revision: 1,
  publicRoom: null,
  confirmation: null,
  record: {
    declaration: { by: '', on: '', ground: '' },
    statuteClause: '',
    resolution: '',
    approvedSystem: '',
    helpContact: '',
    committee: null,
    firstSession: false,
  },
} as unknown as RemoteRecordView;
const RULES = profileFor('thueringen-council', '2026-11-28');
const DAYS = RULE_FIELDS.noticePeriod.find(({ path }) => path === 'days')?.label ?? '';
const sheet: RuleSheet = {
  committeeId: ID,
  committee: 'Stadtrat',
  on: '2026-11-28',
  body: 'Stadtrat (Thüringen)',
  subject: 'Der Stadtrat',
  seats: 51,
  rules: [
    {
      rule: 'noticePeriod',
      name: 'Ladungsfrist',
      value: RULES.noticePeriod.value,
      norm: '§ 35 ThürKO',
      source: '',
      status: 'unverified',
      verifiedOn: null,
      level: 'land',
      layer: 'land',
      layerName: 'Thüringen',
      opens: ['rules-of-procedure'],
      answeredOn: null,
      atOpening: true,
    },
  ],
  layers: [],
  otherDays: [],
  refused: [],
};
const SEATS: SeatSheet = {
  committeeId: ID,
  today: '2026-11-29',
  seats: 5,
  vacant: 5,
  members: [],
  freed: [],
  substitutes: [],
};
/** The forms of the office. */
export const CLERK_FORMS: readonly ShownForm[] = [
  ...PERSON_FORMS,
  {
    file: 'clerk/invited/invite-form.tsx',
    form: <InviteForm meeting={planned} />,
    gaps: ['Vor- und Nachname'],
    wrong: { field: 'Funktion', value: LONG },
  },
  {
    file: 'clerk/mandates/move-up-dialog.tsx',
    form: <MoveUpDialog committeeId={ID} />,
    opens: 'Nachrücken eintragen',
    gaps: ['Name', 'Erster Tag der Mitgliedschaft'],
    wrong: null,
  },
  {
    file: 'clerk/mandates/end-term-dialog.tsx',
    form: <EndTermDialog committeeId={ID} committee="Stadtrat" />,
    opens: 'Wahlperiode beenden',
    gaps: ['Letzter Tag'],
    wrong: null,
  },
  {
    file: 'clerk/mandates/substitute-dialog.tsx',
    form: <SubstituteDialog sheet={SEATS} />,
    opens: 'Vertretung eintragen',
    gaps: ['Name', 'Erster Tag'],
    wrong: null,
  },
  {
    file: 'clerk/mandates/end-dialog.tsx',
    form: <EndDialog name="Anna" title="Beenden?" text="" send={never} />,
    opens: /Anna/u,
    gaps: ['Letzter Tag'],
    wrong: null,
  },
  {
    file: 'clerk/letterhead/letterhead-form.tsx',
    form: <LetterheadForm letterhead={null} />,
    gaps: [],
    wrong: { field: 'Zeilen unter dem Namen der Gemeinde', value: LONG },
  },
  {
    file: 'clerk/meeting/meeting-form.tsx',
    form: (
      <MeetingForm
        committees={[]}
        initial={{
          committeeId: ID,
          title: '',
          day: '',
          begins: '',
          ends: '',
          place: '',
          publicRoom: '',
          public: true,
          rehearsal: false,
          sessionNo: '',
          sessionTerm: '',
        }}
        mayChooseBody={false}
        submitLabel="Speichern"
        onSubmit={never}
      />
    ),
    gaps: ['Bezeichnung', 'Tag', 'Beginn', 'Ort'],
    wrong: { field: 'Bezeichnung', value: LONG },
  },
  {
    file: 'clerk/meeting/convene-meeting.tsx',
    form: <ConveneMeeting meeting={planned} variant="primary" />,
    opens: /Ladung/u,
    gaps: [],
    wrong: null,
  },
  {
    file: 'clerk/meeting/note-receipts.tsx',
    form: <NoteReceipts meeting={planned} />,
    opens: /Zugang/u,
    emptied: ['Tag des Zugangs'],
    gaps: ['Tag des Zugangs', 'Personen mit offenem Zugang'],
    wrong: { field: 'Tag des Zugangs', value: '2199-01-01' },
  },
  {
    file: 'clerk/meeting/receipt-day.tsx',
    form: <ReceiptDay meetingId={ID} receipt={receipt} />,
    opens: /ändern/u,
    gaps: [],
    wrong: { field: 'Zugang bei Henriette Sommerfeld', value: '2199-01-01' },
  },
  {
    file: 'clerk/meeting/supplement-dialog.tsx',
    form: <SupplementDialog open no={1} changes={[]} onCancel={nothing} onConfirm={never} />,
    gaps: ['Begründung'],
    wrong: { field: 'Begründung', value: LONG },
  },
  {
    file: 'clerk/meeting/agenda/agenda-editor.tsx',
    form: <AgendaEditor meeting={planned} personId="p" />,
    emptied: ['Bezeichnung von Ö 1'],
    gaps: ['Bezeichnung von Ö 1'],
    wrong: { field: 'Bezeichnung von Ö 1', value: LONG },
  },
  {
    file: 'clerk/minutes/desk/own-blocks.tsx',
    form: <OwnBlocksOf blocks={{ opening: [], item: [], closing: [] }} />,
    opens: 'Eigene Textbausteine',
    gaps: [],
    wrong: { field: 'Zum Schluss', value: LONG },
  },
  {
    file: 'clerk/minutes/correct-attendance.tsx',
    form: <CorrectAttendance meetingId={ID} />,
    opens: 'Anwesenheit berichtigen',
    gaps: ['Mitglied', 'Grund der Abwesenheit', 'Warum wird berichtigt?'],
    wrong: { field: 'Warum wird berichtigt?', value: LONG },
  },
  {
    file: 'clerk/devices/pair-form.tsx',
    form: <PairForm />,
    gaps: ['Code auf dem Gerät'],
    wrong: { field: 'Code auf dem Gerät', value: LONG },
  },
  {
    file: 'clerk/devices/place-form.tsx',
    form: (
      <PlaceForm
        submitLabel="Koppeln"
        cancelLabel="Zurück"
        busy={false}
        error={null}
        onSubmit={never}
        onCancel={nothing}
      />
    ),
    gaps: ['Name'],
    wrong: { field: 'Name', value: LONG },
  },
  {
    file: 'clerk/rules/rule-form.tsx',
    form: <RuleForm sheet={sheet} />,
    emptied: [DAYS, 'Gilt ab'],
    gaps: [DAYS, 'Vorschrift', 'Gilt ab'],
    wrong: { field: DAYS, value: 'zehn' },
  },
  {
    file: 'clerk/accounts/create-account.tsx',
    form: <CreateAccount searched={null} onIssued={nothing} />,
    opens: 'Konto anlegen',
    gaps: ['Person', 'Anmeldename'],
    wrong: { field: 'Anmeldename', value: 'zwei Wörter' },
  },
  {
    file: 'clerk/identities/link-form.tsx',
    form: <LinkForm accountId={ID} name="Konrad Ahrenfels" />,
    gaps: ['Dienst', 'Kennung der Person'],
    wrong: { field: 'Kennung der Person', value: LONG },
  },
  {
    file: 'clerk/rules/try-vote.tsx',
    form: <TryVote rules={RULES} seats={51} />,
    emptied: ['Ja'],
    gaps: ['Ja'],
    wrong: { field: 'Nein', value: 'viele' },
  },
  {
    file: 'clerk/rules/try-quorum.tsx',
    form: <TryQuorum rules={RULES} seats={51} />,
    emptied: ['Besetzte Sitze'],
    gaps: ['Besetzte Sitze'],
    wrong: { field: 'Besetzte Sitze', value: '52' },
  },
  {
    file: 'clerk/seats/share-seats.tsx',
    form: <ShareSeats rules={RULES} />,
    gaps: ['Sitze im Ausschuss', 'Fraktionen und gemeinsame Listen'],
    wrong: { field: 'Sitze im Ausschuss', value: '0' },
  },
  {
    file: 'clerk/remote/confirmation-form.tsx',
    form: <ConfirmationForm view={remote} onSaved={nothing} />,
    gaps: ['Beschlossen wurde', 'Tag des Beschlusses', 'Beschluss'],
    wrong: { field: 'Beschluss', value: LONG },
  },
  {
    file: 'clerk/remote/remote-record-form.tsx',
    form: <RemoteRecordForm view={remote} onSaved={nothing} />,
    gaps: ['Festgestellt von', 'Festgestellt am', 'Grund der Notlage'],
    wrong: { field: 'Bestimmung der Satzung', value: LONG },
  },
  ...PAPER_FORMS,
];
