import { findItem, findVote } from '@gremia/meeting';
import { TestCouncil } from '../../../../libs/meeting/src/testing/council';
import { CloseItemForm } from '../chair/close-item-form';
import { ConflictForm } from '../chair/conflict-form';
import { LotForm } from '../chair/election/lot-form';
import { NominateForm } from '../chair/election/nominate-form';
import { StartElectionForm } from '../chair/election/start-election-form';
import { GuestConflictForm } from '../chair/conflict/guest-conflict-form';
import { HearForm } from '../chair/conflict/hear-form';
import { FreeVoteForm } from '../chair/free-vote-form';
import { InterruptDialog } from '../chair/interrupt-dialog';
import { OrderForm } from '../chair/order/order-form';
import { HandOverDialog } from '../chair/leading/hand-over-dialog';
import { SecretaryForm } from '../chair/leading/secretary-form';
import { ReasonDialog } from '../chair/reason-dialog';
import { GuestForm } from '../chair/speaking/guest-form';
import { OralMotionForm } from '../chair/record/oral-motion-form';
import { ParticipantForm } from '../chair/record/participant-form';
import { RapporteurForm } from '../chair/record/rapporteur-form';
import { CheckInForm } from '../live/check-in-form';
import { MotionDialog } from '../live/speaking/motion-dialog';
import { DoubtResult } from '../live/doubt-result';
import { OwnVote } from '../live/own-vote';
import { ReleaseDialog } from '../clerk/meeting/release-dialog';
import { RaiseConflict } from '../live/raise-conflict';
import { RehearsalForm } from '../live/rehearsal-form';
import { MotionEditor } from '../member/motion-editor';
import { NewMotionPage } from '../member/new-motion.page';
import { ReplyForm } from '../member/reply-form';
import { ChangePasswordForm } from '../own-account/change-password-form';
import { NewVersion } from '../paper-editing/new-version';
import { BarrierReport } from '../portal/barrier-report';
import { PasswordForm } from '../portal/password-form';
import { StartCodeForm } from '../portal/start-code-form';
import { ElectionBallotForm } from '../procedures/election/election-ballot-form';
import { ALTERNATIVES_FORMS } from './alternatives-forms';
import { CLERK_FORMS } from './clerk-forms';
import { MINUTES_FORMS } from './minutes-forms';
import { RECORD_FORMS } from './record-forms';
import { PROCEDURE_FORMS } from './procedure-forms';
import { paperDetail } from './paper-detail';
import { ID, LONG, never, nothing, receipt, version, draft, type ShownForm } from './shown-form';

const council = new TestCouncil().convened(30).vote('v1', [30]);
const { state } = council;
const item = findItem(state, 'i1');
const vote = findVote(state, 'v1');
if (item === null || vote === null) throw new Error('the council has not met');
const ELECTION = { itemId: 'i1', electionId: 'e1' };
const tied = [
  { id: 'a', name: 'Anna Anders' },
  { id: 'b', name: 'Bernd Bach' },
];
const lot = { step: 'draw-lot', voteId: 'v1', among: tied, take: 1, asks: true, say: '' } as const;
const onCall = () => () => undefined;
const meeting = { send: never, state, meetingId: 'm', personId: 'm1', audience: 'office', onCall } as const;

/** Every form of the application. One that is missing here is missed by the test. */
export const FORMS: readonly ShownForm[] = [
  ...ALTERNATIVES_FORMS,
  ...CLERK_FORMS,
  ...MINUTES_FORMS,
  ...RECORD_FORMS,
  {
    file: 'chair/close-item-form.tsx',
    form: <CloseItemForm meeting={meeting} item={item} />,
    gaps: [],
    wrong: { field: 'Vermerk', value: LONG },
  },
  {
    file: 'chair/conflict-form.tsx',
    form: <ConflictForm meeting={meeting} item={item} />,
    gaps: ['Mitglied'],
    wrong: null,
  },
  {
    file: 'chair/free-vote-form.tsx',
    form: <FreeVoteForm meeting={meeting} itemId="i1" />,
    gaps: ['Frage im Wortlaut'],
    wrong: { field: 'Frage im Wortlaut', value: LONG },
  },
  {
    file: 'live/speaking/motion-dialog.tsx',
    form: <MotionDialog meeting={meeting} forOthers label="Antrag" />,
    opens: 'Antrag',
    gaps: ['Wer den Antrag stellt'],
    wrong: { field: 'Wie viele Mitglieder ihn gemeinsam stellen', value: '0' },
  },
  {
    file: 'chair/speaking/guest-form.tsx',
    form: <GuestForm meeting={meeting} />,
    gaps: ['Verwaltung, Sachverständige, Gäste'],
    wrong: { field: 'Verwaltung, Sachverständige, Gäste', value: LONG },
  },
  {
    file: 'chair/election/start-election-form.tsx',
    form: <StartElectionForm meeting={meeting} itemId="i1" />,
    emptied: ['Wie viele Plätze sind zu besetzen?'],
    gaps: ['Wofür wird gewählt?', 'Wie viele Plätze sind zu besetzen?'],
    wrong: { field: 'Wie viele Plätze sind zu besetzen?', value: '0' },
  },
  {
    file: 'chair/election/nominate-form.tsx',
    form: <NominateForm meeting={meeting} {...ELECTION} />,
    gaps: ['Wer wird vorgeschlagen?', 'Von wem vorgeschlagen?'],
    wrong: { field: 'Von wem vorgeschlagen?', value: LONG },
  },
  {
    file: 'chair/election/lot-form.tsx',
    form: <LotForm meeting={meeting} step={lot} />,
    gaps: [
      'Auf wen ist das Los gefallen?',
      'Wer hat das Los gezogen?',
      'Nach welcher Vorschrift oder welchem Beschluss',
    ],
    wrong: { field: 'Wer hat das Los gezogen?', value: LONG },
  },
  {
    file: 'procedures/election/election-ballot-form.tsx',
    form: (
      <ElectionBallotForm
        options={tied}
        places={1}
        conflictNorm="§ 38 ThürKO"
        replaced={null}
        sending={null}
        error={null}
        several={false}
        onCast={nothing}
      />
    ),
    gaps: ['Ihre Wahl'],
    wrong: null,
  },
  {
    file: 'clerk/meeting/release-dialog.tsx',
    form: <ReleaseDialog meetingId="m1" voteId="v1" question="Der Vertrag wird geschlossen." />,
    opens: 'Freigeben – Der Vertrag wird geschlossen.',
    gaps: ['Was freigegeben wird'],
    wrong: null,
  },
  {
    file: 'chair/record/oral-motion-form.tsx',
    form: <OralMotionForm meeting={meeting} itemId="i1" />,
    gaps: ['Wer stellt den mündlichen Antrag?', 'Antrag im Wortlaut'],
    wrong: { field: 'Antrag im Wortlaut', value: LONG },
  },
  {
    file: 'chair/record/participant-form.tsx',
    form: <ParticipantForm meeting={meeting} />,
    gaps: ['Vor- und Nachname'],
    wrong: { field: 'Funktion', value: LONG },
  },
  {
    file: 'chair/record/rapporteur-form.tsx',
    form: <RapporteurForm meeting={meeting} item={item} />,
    gaps: [],
    wrong: { field: 'Wer berichtet?', value: LONG },
  },
  {
    file: 'live/own-vote.tsx',
    form: <OwnVote meeting={meeting} />,
    opens: 'Eigene Stimme vermerken',
    gaps: ['Mitglied'],
    wrong: null,
  },
  {
    file: 'chair/interrupt-dialog.tsx',
    form: <InterruptDialog meeting={meeting} variant="primary" label="Unterbrechen" />,
    opens: 'Unterbrechen',
    gaps: [],
    wrong: { field: 'Grund der Unterbrechung', value: LONG },
  },
  {
    file: 'chair/conflict/guest-conflict-form.tsx',
    form: <GuestConflictForm meeting={meeting} itemId="i1" />,
    gaps: ['Name und Amt'],
    wrong: { field: 'Name und Amt', value: LONG },
  },
  {
    file: 'chair/conflict/hear-form.tsx',
    form: <HearForm meeting={meeting} itemId="i1" personId="m3" />,
    gaps: [],
    wrong: { field: 'Was sagt die Person dazu?', value: LONG },
  },
  {
    file: 'live/raise-conflict.tsx',
    form: <RaiseConflict meeting={meeting} itemId="i1" forOthers />,
    opens: 'Befangenheit eines anderen Mitglieds',
    gaps: ['Um wen geht es?', 'Warum?'],
    wrong: { field: 'Warum?', value: LONG },
  },
  {
    file: 'chair/order/order-form.tsx',
    form: <OrderForm meeting={meeting} />,
    gaps: ['Gegen wen?', 'Grund'],
    wrong: { field: 'Grund', value: LONG },
  },
  {
    file: 'chair/leading/hand-over-dialog.tsx',
    form: <HandOverDialog meeting={meeting} variant="secondary" usual={{ scope: 'rest', ground: 'wish' }} />,
    opens: 'Leitung übergeben',
    gaps: ['An'],
    wrong: null,
  },
  {
    file: 'chair/leading/secretary-form.tsx',
    form: <SecretaryForm meeting={meeting} />,
    gaps: ['Wer führt ab jetzt die Niederschrift?'],
    wrong: { field: 'Wer führt ab jetzt die Niederschrift?', value: LONG },
  },
  {
    file: 'chair/reason-dialog.tsx',
    form: (
      <ReasonDialog
        meeting={meeting}
        variant="primary"
        label="Abbrechen …"
        title="Abstimmung abbrechen?"
        consequence=""
        reasonLabel="Was ist geschehen?"
        confirmLabel="Abbrechen und verwerfen"
        command={(reason) => ({ kind: 'abort-vote', voteId: 'v1', reason })}
      />
    ),
    opens: 'Abbrechen …',
    gaps: ['Was ist geschehen?'],
    wrong: { field: 'Was ist geschehen?', value: LONG },
  },
  {
    file: 'live/check-in-form.tsx',
    form: <CheckInForm meeting={meeting} voting />,
    gaps: [],
    wrong: null,
  },
  {
    file: 'live/rehearsal-form.tsx',
    form: <RehearsalForm meetingId={ID} seats={51} />,
    emptied: ['Anzahl', 'davon zugeschaltet (Prozent)'],
    gaps: ['Anzahl', 'davon zugeschaltet (Prozent)'],
    wrong: { field: 'Anzahl', value: '0' },
  },
  {
    file: 'live/doubt-result.tsx',
    form: <DoubtResult meeting={meeting} vote={vote} />,
    opens: /Zweifel|bezweifeln|anzweifeln/u,
    gaps: [],
    wrong: { field: 'Begründung', value: LONG },
  },
  {
    file: 'member/motion-editor.tsx',
    form: <MotionEditor paper={draft} base={null} personId="p" />,
    gaps: ['Titel'],
    wrong: { field: 'Titel', value: LONG },
  },
  {
    file: 'member/new-motion.page.tsx',
    form: <NewMotionPage />,
    path: '/mitglied/antrag/neu',
    gaps: ['Titel'],
    wrong: { field: 'Titel', value: LONG },
  },
  {
    file: 'member/reply-form.tsx',
    form: <ReplyForm meetingId={ID} receipt={receipt} />,
    gaps: ['Ihre Antwort auf die Ladung'],
    wrong: { field: 'Mitteilung an den Sitzungsdienst', value: LONG },
  },
  {
    file: 'paper-editing/new-version.tsx',
    form: <NewVersion paper={paperDetail({ text: version, mayRevise: true })} personId="p" onDone={nothing} />,
    gaps: [],
    wrong: null,
  },
  {
    file: 'portal/barrier-report.tsx',
    form: <BarrierReport />,
    gaps: ['Was hat nicht funktioniert?'],
    wrong: { field: 'Was hat nicht funktioniert?', value: ' ' },
  },
  {
    file: 'portal/password-form.tsx',
    form: <PasswordForm error={null} busy={false} onEnter={nothing} />,
    gaps: ['Anmeldename', 'Passwort'],
    wrong: { field: 'Anmeldename', value: LONG },
  },
  {
    file: 'portal/start-code-form.tsx',
    form: <StartCodeForm send={never} />,
    gaps: ['Anmeldename', 'Startcode', 'Neues Passwort', 'Neues Passwort noch einmal'],
    wrong: { field: 'Anmeldename', value: LONG },
  },
  {
    file: 'own-account/change-password-form.tsx',
    form: <ChangePasswordForm login="ahrenfels" />,
    gaps: ['Jetziges Passwort', 'Neues Passwort', 'Neues Passwort noch einmal'],
    wrong: { field: 'Jetziges Passwort', value: 'x'.repeat(501) },
  },
  ...PROCEDURE_FORMS,
];
