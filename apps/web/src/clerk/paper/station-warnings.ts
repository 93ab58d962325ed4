import type { CommitteeView, PaperDetail } from '@gremia/contracts';

type Station = Pick<PaperDetail['consultations'][number], 'committeeId' | 'committee' | 'responsibility' | 'result'>;

/** What speaks against putting a paper onto the agenda of a body now. */
export type StationWarning =
  /** Bodies that were to deal with it before and have not. */
  | { readonly kind: 'skipped'; readonly committees: readonly string[] }
  /** It is to be decided by a body that advises. */
  | { readonly kind: 'only-advises' }
  /** The body does not stand in its consultation path. */
  | { readonly kind: 'unplanned' };

/** An advisory board recommends; what it says ends no paper's way. */
export const onlyAdvises = (kind: CommitteeView['kind']): boolean => kind === 'advisory-board';

/** The station at which a body deals with a paper: the first one that has no result yet. */
const stationOf = (path: readonly Station[], committeeId: string): number => {
  const open = path.findIndex((station) => station.committeeId === committeeId && station.result === null);
  return open >= 0 ? open : path.findIndex((station) => station.committeeId === committeeId);
};

export function stationWarnings(
  path: readonly Station[],
  body: { readonly committeeId: string; readonly committeeKind: CommitteeView['kind'] },
): StationWarning[] {
  const at = stationOf(path, body.committeeId);
  if (at < 0) return path.length === 0 ? [] : [{ kind: 'unplanned' }];
  const skipped = path.slice(0, at).filter(({ result }) => result === null);
  return [
    ...(skipped.length > 0
      ? [{ kind: 'skipped', committees: skipped.map(({ committee }) => committee) } as const]
      : []),
    ...(path[at]?.responsibility === 'decision' && onlyAdvises(body.committeeKind)
      ? [{ kind: 'only-advises' } as const]
      : []),
  ];
}

/** How a body deals with a paper: as its path says, else as bodies of its kind do. */
export function responsibilityAt(
  { kind, consultations }: Pick<PaperDetail, 'kind'> & { readonly consultations: readonly Station[] },
  body: { readonly committeeId: string; readonly committeeKind: CommitteeView['kind'] },
): Station['responsibility'] {
  const station = consultations[stationOf(consultations, body.committeeId)];
  if (station !== undefined) return station.responsibility;
  if (kind === 'question' || kind === 'notice') return 'notice';
  return onlyAdvises(body.committeeKind) ? 'preliminary' : 'decision';
}
