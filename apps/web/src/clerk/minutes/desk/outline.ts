import { partWithNames, type MinutesItem, type MinutesView } from '@gremia/contracts';

export type Current = NonNullable<MinutesView['current']>;
export type Scope = 'public' | 'nonPublic';

/** One part of the minutes that is worked on by itself. */
export interface Place {
  /** Names it in the address. */
  readonly key: string;
  readonly scope: Scope;
  readonly kind: 'head' | 'item' | 'end';
  readonly item: MinutesItem | null;
  /** A mandatory entry is missing here, or the entries contradict each other. */
  readonly missing: boolean;
  /** Somebody has written a remark here, saved or not. */
  readonly remarked: boolean;
}

/** All parts as one shows them on one page. */
export const ALL = 'alles';
const SUFFIX: Readonly<Record<Scope, string>> = { public: '', nonPublic: '-nichtoeffentlich' };

/** The parts of the minutes in their order: of each document its head, its items and its end. */
export function outlineOf(current: Current, remarks: Current['remarks'], missing: readonly string[]): readonly Place[] {
  const scopes: readonly Scope[] = current.nonPublic === null ? ['public'] : ['public', 'nonPublic'];
  const all = [...current.public.items, ...(current.nonPublic?.items ?? [])];
  // What names no item is missing in the head, where the names are.
  const ofHead = missing.some((sentence) => !all.some((item) => names(sentence, item)));
  const headed = partWithNames(current);
  const isRemarked = (key: string): boolean => (remarks[key] ?? '').trim() !== '';
  return scopes.flatMap((scope) => {
    const document = documentOf(current, scope);
    const place = { scope, item: null, missing: false };
    return [
      {
        ...place,
        key: `kopf${SUFFIX[scope]}`,
        kind: 'head' as const,
        missing: ofHead && document === headed,
        remarked: isRemarked('opening'),
      },
      ...document.items.map((item) => ({
        key: `${item.itemId}${SUFFIX[scope]}`,
        scope,
        kind: 'item' as const,
        item,
        missing: missing.some((sentence) => names(sentence, item)),
        remarked: item.closedPart !== true && isRemarked(item.itemId),
      })),
      { ...place, key: `abschluss${SUFFIX[scope]}`, kind: 'end' as const, remarked: isRemarked('closing') },
    ];
  });
}

const names = (sentence: string, { number, title }: MinutesItem): boolean => sentence.includes(`${number} „${title}“`);

export const documentOf = (current: Current, scope: Scope): Current['public'] =>
  scope === 'nonPublic' && current.nonPublic !== null ? current.nonPublic : current.public;

/** The part that an address asks for; the first where it asks for none, or for one that is not there any more. */
export const placeAt = (places: readonly Place[], key: string | undefined): Place | undefined =>
  places.find((place) => place.key === key) ?? places[0];

/** The part before (-1) or after (1) this one; none before the first and after the last. */
export const placeBeside = (places: readonly Place[], place: Place, step: -1 | 1): Place | undefined =>
  places[places.indexOf(place) + step];
