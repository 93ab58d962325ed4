import type { NamedVersion } from '../text-engine/text-marks';

/** A version without its text. */
interface Version {
  readonly id: string;
  readonly no: number;
  readonly kind: NamedVersion['kind'];
  readonly meeting_id: string | null;
  readonly vote_id: string | null;
  readonly announced_at: Date | null;
}

/** The texts of a paper that are shown. */
export interface PaperTexts {
  /** What is proposed now. */
  readonly text: NamedVersion | null;
  /** What was resolved last, with its corrections. */
  readonly resolution: NamedVersion | null;
  /** The text as resolved, which is the same unless it was corrected. */
  readonly resolved: NamedVersion | null;
}

export interface NewestVersions<V extends Version> {
  readonly text: V | null;
  readonly resolution: V | null;
  readonly resolved: V | null;
  /** Of those three, each once. */
  readonly ids: readonly string[];
}

/**
 * Which versions are shown of a paper: the newest that proposes something, and the resolution that was announced last,
 * in its first and its newest version.
 *
 * @param versions in the order of their numbers, as far as the reader may know them
 */
export function newestOf<V extends Version>(versions: readonly V[]): NewestVersions<V> {
  const text = versions.findLast(({ kind }) => kind !== 'resolution') ?? null;
  const resolutions = versions.filter(({ kind }) => kind === 'resolution');
  const time = ({ announced_at }: V): number => announced_at?.getTime() ?? Number.NEGATIVE_INFINITY;
  const resolution = resolutions.reduce<V | null>(
    (newest, one) => (newest === null || time(one) >= time(newest) ? one : newest),
    null,
  );
  const resolved =
    resolutions.find(
      ({ meeting_id, vote_id }) => meeting_id === resolution?.meeting_id && vote_id === resolution?.vote_id,
    ) ?? null;
  const ids = new Set([text, resolution, resolved].flatMap((version) => version?.id ?? []));
  return { text, resolution, resolved, ids: [...ids] };
}

/** These versions with their texts. */
export function textsOf<V extends Version>(newest: NewestVersions<V>, texts: readonly NamedVersion[]): PaperTexts {
  const textOf = (version: V | null): NamedVersion | null => texts.find(({ id }) => id === version?.id) ?? null;
  return { text: textOf(newest.text), resolution: textOf(newest.resolution), resolved: textOf(newest.resolved) };
}
