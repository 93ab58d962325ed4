import { reached } from '@gremia/rules';
import type { CommandActor, CommandContext, Decision, NoteReach } from '../decision';
import type { MeetingState } from '../state';
import { accept, type Deciders, nothingNew, refuse } from './decider';
import { mustBeOffice, mustBeOpened } from './guards';

/**
 * What arrives of somebody who is connected has changed. Of somebody who is not connected, or in a meeting that does
 * not go on, there is nothing to note.
 */
export function noteReach(
  state: MeetingState,
  { personId, line, picture, sound }: NoteReach,
  actor: CommandActor,
  context: CommandContext,
): Decision {
  if (mustBeOpened(state) !== null || state.present[personId]?.mode !== 'remote') return nothingNew;
  const { line: before = true, picture: seen = null, sound: heard = null } = state.reach?.[personId] ?? {};
  if (before === line && seen === picture && heard === sound) return nothingNew;
  return accept(state, actor, context, [{ kind: 'reach-noted', personId, line, picture, sound }]);
}

/** Where the rules of the body leave it to whoever leads, whether somebody counts who is not seen or heard. */
export const reachDeciders: Deciders<'settle-reach'> = {
  'settle-reach': (state, { personId, counts }, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustBeOpened(state);
    if (refusal !== null) return refusal;
    const { profile } = state;
    const known = state.reach?.[personId];
    if (profile === null || known === undefined || state.present[personId]?.mode !== 'remote')
      return refuse('wrong-state', 'Von diesem Mitglied fehlen weder Bild noch Ton.');
    const found = reached(profile, known);
    if (found === 'there') return refuse('wrong-state', 'Von diesem Mitglied fehlen weder Bild noch Ton.');
    if (found === 'not-there')
      return refuse(
        'wrong-state',
        known.line
          ? 'Ohne Bild oder Ton gilt das Mitglied nach den Regeln dieses Gremiums als nicht anwesend.'
          : 'Das Mitglied ist nicht verbunden.',
        profile.remoteReach.norm,
      );
    if (known.counts === counts) return nothingNew;
    return accept(state, actor, context, [{ kind: 'reach-settled', personId, counts }]);
  },
};
