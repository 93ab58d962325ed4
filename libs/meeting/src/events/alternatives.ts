import type { Alternative } from '@gremia/contracts';

/** Proposals that exclude each other; that one of them was adopted its vote says. */
export type AlternativeEvent =
  | {
      readonly kind: 'alternatives-put';
      readonly itemId: string;
      readonly alternativesId: string;
      readonly question: string;
      readonly options: readonly Alternative[];
      /** In one count; not there where they are voted on one after another. */
      readonly oneCount?: true;
    }
  | {
      readonly kind: 'alternatives-dropped';
      readonly itemId: string;
      readonly alternativesId: string;
      readonly reason: string;
    };
