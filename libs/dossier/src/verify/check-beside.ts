import { canonicalJson } from '@gremia/journal';
import { happenedAt } from '@gremia/meeting';
import { DossierError } from '../dossier-error';
import { DOSSIER_FILES } from '../format';
import { jsonOf, type Dossier } from '../read-dossier';
import { z } from 'zod';
import type { CheckedEntry } from './check-entries';
import { fault, proved, unproven, type Finding } from './finding';

/**
 * What lies beside the journal and says something of it: when the meeting was held, and by which rules. What the
 * journal does not say, as of attachments, is named as not proved.
 */
export function checkBeside(dossier: Dossier, entries: readonly CheckedEntry[]): readonly Finding[] {
  const { content, manifest } = dossier;
  const opened = entries.find(({ event }) => event.kind === 'meeting-opened');
  const closed = entries.findLast(({ event }) => event.kind === 'meeting-closed');
  const found: Finding[] = [];
  const { openedAt, closedAt } = manifest.meeting;
  if (openedAt !== timeOf(opened) || closedAt !== timeOf(closed)) found.push(fault('times-differ'));
  if (content.has(DOSSIER_FILES.rules)) found.push(checkRules(dossier, opened));
  if (content.has(DOSSIER_FILES.attachments)) found.push(unproven('attachments-listed'));
  return found;
}

/** When it happened: what was entered afterwards says so itself. */
const timeOf = (entry: CheckedEntry | undefined): string | null => (entry === undefined ? null : happenedAt(entry));

function checkRules({ content }: Dossier, opened: CheckedEntry | undefined): Finding {
  const event = opened?.leaf.event;
  try {
    const said = jsonOf(content, DOSSIER_FILES.rules, z.json());
    const held = z.object({ profile: z.json() }).safeParse(event);
    const same = held.success && canonicalJson(said) === canonicalJson(held.data.profile);
    return same ? proved('rules-match') : fault('rules-differ');
  } catch (error) {
    if (!(error instanceof DossierError)) throw error;
    return fault('rules-differ');
  }
}
