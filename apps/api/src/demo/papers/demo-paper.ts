import type { PaperKind, Responsibility } from '@gremia/contracts';
import type { MeetingKey } from '../meetings/calendar';

/** A faction by its key, an office of the city by its name, the mayor, or a person by key. */
export type DemoOriginator =
  { readonly faction: string } | { readonly office: string } | { readonly person: string } | 'mayor';

/** A change to the base text; points are named by their label, as in `03 (2)`. */
export type DemoEdit =
  | { readonly at: string; readonly change: readonly [old: string, fresh: string] }
  | { readonly strike: string }
  | { readonly after: string; readonly insert: string };

export interface DemoConsultation {
  readonly meeting: MeetingKey;
  readonly as: Responsibility;
  readonly public?: false;
}

export interface DemoAttachment {
  readonly name: string;
  readonly kind: 'pdf' | 'text';
  readonly heading: string;
  readonly lines: readonly string[];
  readonly public?: false;
}

export interface DemoStatement {
  readonly lawful: readonly [answer: boolean, text: string];
  readonly resources: readonly [answer: boolean, text: string];
  readonly funds: readonly [answer: boolean, text: string];
  readonly body: string;
  /** Changes to the parent's text that the administration would rather see. */
  readonly counter?: readonly DemoEdit[];
}

/** A paper of the demonstration. What is not given is empty. */
export interface DemoPaper {
  readonly key: string;
  readonly kind: PaperKind;
  readonly title: string;
  readonly author: string;
  readonly by: readonly DemoOriginator[];
  /** Handed in so many days before this meeting; null: still a draft. */
  readonly submitted: readonly [meeting: MeetingKey, daysBefore: number] | null;
  readonly public?: false;
  readonly parent?: string;
  /** Resolution text as `parseResolution` reads it. */
  readonly text?: string;
  readonly edits?: readonly DemoEdit[];
  readonly reasons?: string;
  /** By label of the point. */
  readonly pointReasons?: Readonly<Partial<Record<string, string>>>;
  readonly path?: readonly DemoConsultation[];
  readonly statement?: DemoStatement;
  readonly attachments?: readonly DemoAttachment[];
  /** Taken back so many days after it was handed in. */
  readonly withdrawnAfter?: number;
}

/** Texts name years from today on, so that the demonstration does not grow old. */
export type DemoPapers = (year: number) => readonly DemoPaper[];
