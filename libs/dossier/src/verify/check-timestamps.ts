import type { Dossier } from '../read-dossier';
import type { CheckedTimestamp } from '../timestamps/open-timestamps';
import { fault, proved, unproven, type Finding } from './finding';

/** So far the clock of the municipality may be ahead of that of a timestamp service. */
const TOLERANCE_MILLISECONDS = 300_000;

export interface CheckedTimestamps {
  readonly findings: readonly Finding[];
  /** So many entries are as they were when somebody outside stamped them. */
  readonly anchored: number;
}

/**
 * What the timestamps of a dossier show.
 *
 * @param opened what came of checking them; undefined where the platform could not
 * @param times when each entry was written, by its place from 1
 */
export function checkTimestamps(
  { timestamps }: Dossier,
  opened: readonly CheckedTimestamp[] | undefined,
  times: ReadonlyMap<number, string>,
): CheckedTimestamps {
  if (timestamps.length === 0) return { findings: [], anchored: 0 };
  if (opened === undefined)
    return { findings: [unproven('timestamps-not-checked', { timestamps: timestamps.length })], anchored: 0 };
  const findings = opened.flatMap((stamp) => findingOf(stamp, times.get(stamp.size)));
  const last = (standing: CheckedTimestamp['standing']): CheckedTimestamp | undefined =>
    opened.filter((stamp) => stamp.standing === standing).sort((a, b) => b.size - a.size)[0];
  const [trusted, unknown] = [last('trusted'), last('unknown')];
  const about = ({ at, authority, size }: CheckedTimestamp) => ({ at, authority, entries: size });
  if (trusted !== undefined) findings.push(proved('timestamp-holds', about(trusted)));
  if (unknown !== undefined) findings.push(unproven('timestamp-unknown', about(unknown)));
  return { findings, anchored: trusted?.size ?? 0 };
}

function findingOf({ standing, size, at }: CheckedTimestamp, written: string | undefined): Finding[] {
  if (standing === 'forged') return [fault('timestamp-differs', { entries: size })];
  const isEarlier = written !== undefined && Date.parse(written) > Date.parse(at) + TOLERANCE_MILLISECONDS;
  return isEarlier ? [fault('timestamp-earlier', { place: size, at })] : [];
}
