import type { Command } from '@gremia/contracts';
import type { Choice } from '@gremia/rules';

/**
 * How a house votes: by faction and for those who do otherwise; null takes no part. Whoever is not named follows
 * `rest`.
 */
export interface DemoBallots {
  readonly factions?: Readonly<Record<string, Choice>>;
  readonly persons?: Readonly<Record<string, Choice | null>>;
  readonly rest?: Choice;
}

/** A unit of an amendment: the key of its paper and the label of the unit, such as `BP 02`. */
export type DemoUnit = readonly [paper: string, label: string];

export type DemoStep =
  | { readonly vote: 'main' | DemoUnit; readonly ballots: DemoBallots; readonly leaveOpen?: true }
  | { readonly ask: string; readonly ballots: DemoBallots }
  | { readonly takeOver: DemoUnit }
  | { readonly conflict: string }
  | { readonly doubt: string; readonly by: string; readonly ballots: DemoBallots }
  | { readonly remark: string }
  | { readonly come: string }
  | { readonly leave: string }
  | { readonly pause: number; readonly reason: string };

export interface DemoAct {
  readonly item: string;
  readonly minutes: number;
  readonly steps: readonly DemoStep[];
  readonly end: Extract<Command, { kind: 'close-item' }>['disposition'];
  readonly note?: string;
}

/** The course of a meeting that was held. */
export interface DemoCourse {
  readonly chair: string;
  /** Leads where the chair may not take part. */
  readonly deputy: string;
  /** Replied that they would not come. */
  readonly excused: readonly string[];
  /** Stayed away without a word, or came later. */
  readonly missing: readonly string[];
  readonly acts: readonly DemoAct[];
}
