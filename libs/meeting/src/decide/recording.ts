import { recordingRefusal } from '@gremia/rules';
import type { CommandActor, CommandContext, Decision, NoteRecording, Refusal } from '../decision';
import { evolve } from '../evolve';
import { findSeat, recordingOf } from '../lookup';
import type { RecordingObjection } from '../recording-state';
import type { MeetingState } from '../state';
import { objectsToRecording, recordingEndOf, recordingPauseOf } from '../views/recording';
import { accept, type CommandOf, type Deciders, nothingNew, refuse } from './decider';
import { mustBeOffice, mustBeOpened, mustRun } from './guards';

/** The recording of the public part, for those who write the minutes. */
export const recordingDeciders: Deciders<
  'begin-recording' | 'pause-recording' | 'end-recording' | 'object-to-recording'
> = {
  'begin-recording': (state, { agreed }, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustRun(state) ?? mayNotBegin(state, agreed, context);
    if (refusal !== null) return refusal;
    if (state.profile === null || recordingOf(state) !== null) return nothingNew;
    const { value, norm } = state.profile.recording;
    if (value.of === 'nothing') return nothingNew;
    return accept(state, actor, context, [{ kind: 'recording-began', of: value.of, consent: value.consent, norm }]);
  },

  'pause-recording': (state, { on }, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustBeOpened(state);
    if (refusal !== null) return refusal;
    const recording = recordingOf(state);
    if (recording === null) return refuse('wrong-state', 'Es wird nichts aufgezeichnet.');
    const { held } = recording;
    if (on === held) return nothingNew;
    if (on) return accept(state, actor, context, [{ kind: 'recording-paused', reason: 'lead' }]);
    const other = recordingPauseOf({ ...state, recording: { ...recording, held: false } });
    if (other !== null) return refuse('wrong-state', RESTS[other]);
    return accept(state, actor, context, [{ kind: 'recording-resumed' }]);
  },

  'end-recording': (state, _command, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustBeOpened(state);
    if (refusal !== null) return refusal;
    if (recordingOf(state) === null) return nothingNew;
    return accept(state, actor, context, [{ kind: 'recording-ended', reason: 'lead' }]);
  },

  'object-to-recording': (state, command, actor, context) => {
    const refusal = mustBeOpened(state) ?? mayNotObjectFor(command, actor);
    if (refusal !== null) return refusal;
    const who = objector(state, command, actor);
    if (who === null) return refuse('not-found', 'Diese Person steht nicht auf der Liste der Mitglieder.');
    const { objects } = command;
    if (objectsToRecording(state, who) === objects) return nothingNew;
    const { currentItemId: itemId } = state;
    return accept(state, actor, context, [{ kind: 'recording-objected', itemId, ...who, objects }]);
  },
};

const RESTS = {
  objection: 'Es spricht jemand, der der Aufzeichnung widersprochen hat. Sie geht danach von selbst weiter.',
  break: 'Die Sitzung ist unterbrochen. Danach geht die Aufzeichnung von selbst weiter.',
  'secret-vote': 'Es wird geheim abgestimmt. Danach geht die Aufzeichnung von selbst weiter.',
  lead: '',
} as const;

function mayNotBegin(state: MeetingState, agreed: boolean, { recorderMissing }: CommandContext): Refusal | null {
  const { profile } = state;
  if (profile === null) return refuse('meeting-not-open');
  const { value, norm } = profile.recording;
  const forbidden = recordingRefusal(profile);
  if (forbidden !== null) return refuse('wrong-state', forbidden, norm);
  if (state.rehearsal) return refuse('wrong-state', 'Eine Probe wird nicht aufgezeichnet.');
  if (recorderMissing !== undefined && recorderMissing !== null) return refuse('wrong-state', recorderMissing);
  if (recordingEndOf(state) !== null)
    return refuse('wrong-state', 'Aufgezeichnet wird nur der öffentliche Teil der Sitzung.', norm);
  if (value.consent !== 'none' && !agreed)
    return refuse(
      'wrong-state',
      value.consent === 'body'
        ? 'Der Aufzeichnung muss das Gremium vorher zustimmen.'
        : 'Der Aufzeichnung müssen alle Anwesenden vorher zustimmen.',
      norm,
    );
  const objector = presentObjector(state);
  if (value.consent === 'everybody' && objector !== null)
    return refuse('wrong-state', `${objector} hat der Aufzeichnung widersprochen.`, norm);
  return null;
}

/** Somebody who is there and has objected; null: nobody. */
const presentObjector = ({ recordingObjections = [], present }: MeetingState): string | null =>
  recordingObjections.find(({ personId }) => personId === null || personId in present)?.name ?? null;

const mayNotObjectFor = ({ personId, guest }: CommandOf<'object-to-recording'>, actor: CommandActor): Refusal | null =>
  guest === undefined && (personId === undefined || personId === actor.personId) ? null : mustBeOffice(actor);

function objector(
  state: MeetingState,
  { personId, guest }: CommandOf<'object-to-recording'>,
  actor: CommandActor,
): RecordingObjection | null {
  if (personId === undefined)
    return guest === undefined ? { personId: actor.personId, name: actor.name } : { personId: null, name: guest };
  if (personId === actor.personId) return { personId, name: actor.name };
  const name = findSeat(state, personId)?.name ?? guest;
  return name === undefined ? null : { personId, name };
}

/** What the recorder makes of a recording has changed; of one that rests, or of none, there is nothing to note. */
export function noteRecording(
  state: MeetingState,
  { standing }: NoteRecording,
  actor: CommandActor,
  context: CommandContext,
): Decision {
  const recording = recordingOf(state);
  if (recording === null || recording.paused !== null || recording.standing === standing) return nothingNew;
  return accept(state, actor, context, [{ kind: 'recording-noted', standing }]);
}

/**
 * A decision with what becomes of a recording by it: it rests or ends before what must not be in it, and goes on only
 * afterwards. Ballots change nothing of it.
 */
export function withRecording(
  state: MeetingState,
  { entries }: Exclude<Decision, Refusal>,
  actor: CommandActor,
  context: CommandContext,
): Exclude<Decision, Refusal> {
  if (entries.every(({ event }) => event.kind === 'ballot-cast')) return { entries };
  const happened = entries.map(({ event }) => ({ at: context.now, actor: actor.personId, event }));
  const after = happened.reduce(evolve, state);
  const recording = recordingOf(after);
  if (recording === null) return { entries };
  const said = (event: Parameters<typeof accept>[3][number]) => entriesOf(accept(state, actor, context, [event]));
  const end = recordingEndOf(after);
  if (end !== null) return { entries: [...said({ kind: 'recording-ended', reason: end }), ...entries] };
  const reason = recordingPauseOf(after);
  if (reason === (recording.paused?.reason ?? null)) return { entries };
  if (reason === null) return { entries: [...entries, ...said({ kind: 'recording-resumed' })] };
  const pause = said({ kind: 'recording-paused', reason });
  return { entries: recording.paused === null ? [...pause, ...entries] : [...entries, ...pause] };
}

const entriesOf = (decision: Decision) => ('refused' in decision ? [] : decision.entries);
