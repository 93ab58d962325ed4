import { signatoriesOf, type MinutesDocument, type MinutesSignature } from '@gremia/contracts';
import { timeZoneOf } from '@gremia/protocol';
import { dayOf } from '@gremia/rules';
import { ProblemError, type ProblemExtras } from '../platform/problem/problem-error';

type Fault = NonNullable<ProblemExtras['errors']>[number];
type Role = MinutesSignature['role'];

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  chair: 'des Vorsitzes',
  clerk: 'der Schriftführung',
  member: 'eines Mitglieds',
};
const ROLES: readonly Role[] = ['chair', 'clerk', 'member'];

/**
 * Sees that everybody whom the rules of the body ask has signed, on a day that there can have been.
 *
 * @param now the instant (milliseconds) at which it is recorded
 * @throws ProblemError `invalid-input` with a sentence beside each signature at fault; `minutes-incomplete` with the
 * norm when one is missing
 */
export function assertSigned(document: MinutesDocument, signatures: readonly MinutesSignature[], now: number): void {
  const timeZone = timeZoneOf(document);
  const [held, today] = [dayOf(Date.parse(document.openedAt), timeZone), dayOf(now, timeZone)];
  const present = new Set(document.present.map(({ name }) => name));
  const names = signatures.map(({ name }) => name);
  const faults = signatures.flatMap(({ role, name, on }, index): Fault[] => {
    const faultAt = (field: string, detail: string): Fault => ({ pointer: `/signatures/${index}/${field}`, detail });
    return [
      ...(on < held ? [faultAt('on', 'Der Tag liegt vor der Sitzung.')] : []),
      ...(on > today ? [faultAt('on', 'Der Tag liegt in der Zukunft.')] : []),
      ...(role === 'member' && present.size > 0 && !present.has(name)
        ? [faultAt('name', 'Dieses Mitglied hat an der Sitzung nicht teilgenommen.')]
        : []),
      ...(names.indexOf(name) < index ? [faultAt('name', 'Diese Person ist schon genannt.')] : []),
    ];
  });
  if (faults.length > 0) throw new ProblemError('invalid-input', { errors: faults });
  const asked = signatoriesOf(document);
  const count = (roles: readonly Role[], role: Role): number => roles.filter((each) => each === role).length;
  const given = signatures.map(({ role }) => role);
  const missing = ROLES.filter((role) => count(given, role) < count(asked, role));
  if (missing.length > 0)
    throw new ProblemError('minutes-incomplete', {
      detail: `Es fehlt die Unterschrift ${missing.map((role) => ROLE_WORDS[role]).join(' und ')}.`,
      ...(document.rule === undefined ? {} : { norm: document.rule.norm }),
    });
}
