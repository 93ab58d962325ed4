import { canonicalJson } from '@gremia/journal';
import { checkCourse } from '../../libs/dossier/src/verify/check-course';
import { checkEntries } from '../../libs/dossier/src/verify/check-entries';
import { checkMeeting } from '../../libs/dossier/src/verify/check-meeting';
import type { DossierManifest, EntryLine } from '../../libs/dossier/src/format';
import { entriesOf, recordedJournal, recordedJournals } from '../support/recorded-journals';

type Told = Readonly<Record<string, unknown>>;

/** The lines of a dossier of a journal that was recorded. */
function linesOf(name: string, part: 'whole' | 'public', alter: (event: Told) => Told = (event) => event): EntryLine[] {
  const { meetingId } = recordedJournal(name);
  return entriesOf(recordedJournal(name))
    .filter(({ audience }) => part === 'whole' || audience === 'public')
    .map(({ at, actor, audience, open, commitment, sealed }) => ({
      leaf: canonicalJson({
        meetingId,
        at,
        actor,
        audience,
        event: alter(open as unknown as Told),
        commitment,
      } as never),
      sealed: sealed === null ? null : { salt: sealed.salt, content: canonicalJson(sealed.content as never) },
    }));
}

function faultsIn(name: string, part: 'whole' | 'public', alter?: (event: Told) => Told): readonly string[] {
  const manifest = { meeting: { id: recordedJournal(name).meetingId }, part } as unknown as DossierManifest;
  const { entries, findings } = checkEntries(linesOf(name, part, alter), manifest);
  return [...findings, ...checkCourse(entries, part), ...checkMeeting(entries).findings]
    .filter(({ level }) => level === 'fault')
    .map(({ code, about }) => [code, ...Object.values(about)].join(' '));
}

describe.each(recordedJournals)('the journal %s of an earlier version', (name) => {
  it.each(['whole', 'public'] as const)('contradicts nothing that is asked of a meeting today: %s', (part) => {
    expect(faultsIn(name, part)).toEqual([]);
  });

  it('contradicts itself where a correction of a text does not go on from the one before', () => {
    const corrected = entriesOf(recordedJournal(name)).some(({ event }) => event.kind === 'text-corrected');
    const another = (change: Told) => (event: Told) =>
      event['kind'] === 'text-corrected' ? { ...event, ...change } : event;
    for (const change of [{ previousHash: '0'.repeat(64) }, { textHash: '0'.repeat(64) }])
      expect(faultsIn(name, 'whole', another(change)).some((fault) => fault.startsWith('correction-differs'))).toBe(
        corrected,
      );
  });
});

it('knows a journal with a corrected text', () => {
  const kinds = recordedJournals.flatMap((name) => entriesOf(recordedJournal(name)).map(({ event }) => event.kind));
  expect(kinds).toContain('text-corrected');
});
