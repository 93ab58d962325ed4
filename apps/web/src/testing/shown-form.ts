import type { ReceiptView } from '@gremia/contracts';
import { parseResolution } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { paperDetail } from './paper-detail';

/** A form as it is shown, and what is asked of it. */
export interface ShownForm {
  /** The file it lies in, below `src`. */
  readonly file: string;
  readonly form: ReactElement;
  /** Names of the fields that may not stay empty, in their order; the focus goes to the first. */
  readonly gaps: readonly string[];
  /** Something that cannot be right, and where it is typed; null where there is nothing to type. */
  readonly wrong: { readonly field: string; readonly value: string } | null;
  /** The button that opens it. */
  readonly opens?: string | RegExp;
  /** Fields that are filled already and have to be emptied to be a gap. */
  readonly emptied?: readonly string[];
  /** Where its page lies, for one that reads its address. */
  readonly path?: string;
}

export const ID = '7f0e2c80-0000-4000-8000-000000000001';
export const LONG = 'x'.repeat(6_000);
export const never = (): Promise<never> => Promise.reject(new Error('nothing is to be sent'));
export const nothing = (): undefined => undefined;

export const receipt: ReceiptView = {
  personId: ID,
  name: 'Henriette Sommerfeld',
  sentAt: '2026-11-20T08:00:00Z',
  receivedOn: null,
  evidence: null,
  kept: null,
  reply: null,
  replyText: '',
  replyNoted: null,
};
export const text = parseResolution('01\nDie Stadt baut den Radweg.');
export const version = { id: ID, no: 1, kind: 'draft', points: text, plain: '', hash: '' } as const;
export const draft = paperDetail({ state: 'draft', number: null, mayEdit: true, title: '', text: version });
