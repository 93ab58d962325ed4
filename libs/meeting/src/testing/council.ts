import { checkCodeFrom, type Command, type CommandInput, type VoteSubject } from '@gremia/contracts';
import type { Choice } from '@gremia/rules';
import {
  amendedText,
  type AmendmentText,
  deriveOperations,
  parseResolution,
  printResolution,
} from '@gremia/resolution';
import { profileFor, type RuleProfile } from '@gremia/rules';
import { createHash } from 'node:crypto';
import { decide } from '../decide';
import { evolve, type Happening } from '../evolve';
import type { CommandActor, CommandContext, Decision, NewEntry, Urn, UrnBallot } from '../decision';
import type { ItemText, LaidAmendment, NotedChange } from '../events';
import { initialState } from '../initial-state';
import type { MeetingState } from '../state';
import { assertSamePrepared } from './prepared-texts';
import { roster, substitute } from './roster';

/** Commands as a test writes them: without the fields that only the wire needs. */
export type TestCommand = CommandInput extends infer C
  ? C extends CommandInput
    ? Omit<C, 'commandId' | 'meetingId'>
    : never
  : never;
type Opening = NonNullable<CommandContext['opening']>;
export type TestItem = Omit<Partial<Opening['items'][number]>, 'text'> & { itemId: string; text?: Partial<ItemText> };

export const office: CommandActor = { personId: 'chair', name: 'Vorsitz', office: true, chair: true };
export const member = (index: number): CommandActor => ({
  personId: `m${index}`,
  name: `Mitglied ${index}`,
  office: false,
  chair: false,
});
/** A check code of its own for each number below a million. */
export const codeNo = (no: number): string =>
  checkCodeFrom(Uint8Array.from({ length: 8 }, (_, index) => Math.floor(no / 32 ** index) % 32));
export const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
export const TEXT = '01\n\nDie Stadt baut den Radweg.\n\n02\n\nDer Radweg ist bis zum Ende des Jahres 2030 fertig.\n';

export function amendment(id: string, no: string, edited: string, base = TEXT): ItemText['amendments'][number] {
  const text: AmendmentText = {
    id,
    no,
    ...deriveOperations(parseResolution(base), parseResolution(edited, { idPrefix: `${id}/` }), { amendmentId: id }),
  };
  return { ...text, title: `Änderung ${no}`, originators: ['Fraktion Linde'] };
}

/** An amendment to an amendment: `edited` is the text that the amendment aims at, as this one wants it. */
export function subAmendment(
  id: string,
  no: string,
  parent: LaidAmendment,
  edited: (text: string) => string,
  base = TEXT,
): LaidAmendment {
  const aim = amendedText(parseResolution(base), parent);
  const text: AmendmentText = {
    id,
    no,
    ...deriveOperations(aim, parseResolution(edited(printResolution(aim)), { idPrefix: `${id}/` }), {
      amendmentId: id,
    }),
  };
  return { ...text, title: `Änderung ${no}`, originators: ['Fraktion Ahorn'], amends: parent.id };
}

const adviser = (index: number): Opening['roster'][number] => ({
  personId: `a${index}`,
  name: `Fachfrau ${index}`,
  faction: null,
  function: 'adviser',
  voting: false,
  excused: false,
});

export const itemText = (text: Partial<ItemText> = {}): ItemText => ({
  title: 'Radweg an der Wehrstraße',
  paperId: null,
  paperNumber: '0012/26',
  paperTitle: 'Radweg an der Wehrstraße',
  originators: ['Fraktion Ahorn'],
  responsibility: 'decision',
  base: parseResolution(TEXT),
  amendments: [],
  ...text,
});

export interface TestMeeting {
  readonly name: string;
  readonly kind: Opening['committee']['kind'];
  readonly seats: number;
  readonly members: number;
  /** How many of the members after the chair are deputies. */
  readonly deputies: number;
  /** Whether the deputies are ranked, in their order. */
  readonly ranked: boolean;
  /** How many sit there without a vote. */
  readonly advisers: number;
  /** The first seat is the mayor’s. */
  readonly mayor: boolean;
  /** For whom each of them may sit: s1, s2 … */
  readonly substitutes: readonly (readonly string[])[];
  readonly items: readonly TestItem[];
  readonly profile: RuleProfile;
  readonly public: boolean;
  readonly rehearsal: boolean;
  readonly emergency: Opening['emergency'];
  /** Who is still shut out by an earlier meeting. */
  readonly excluded: NonNullable<Opening['excluded']>;
  readonly publicRoom: string | null;
  /** How it was convened, and what was found of it. */
  readonly notice: Pick<Opening, 'convocation' | 'notice'>;
}

/**
 * A meeting held by its own rules: every command goes through `decide`, every entry through `evolve`; time passes by a
 * second a command.
 */
export class TestCouncil {
  state: MeetingState = initialState;
  readonly entries: (Happening & Omit<NewEntry, 'intoUrn'>)[] = [];
  /** What lies in the urns of the votes that are open, with nothing about who put it in. */
  readonly urns = new Map<string, readonly UrnBallot[]>();
  private seconds = 0;
  private readonly opening: Opening;

  constructor(options: Partial<TestMeeting> = {}) {
    const {
      seats = 51,
      members = 50,
      items = [{ itemId: 'i1' }],
      profile = profileFor('thueringen-council', '2026-11-25'),
    } = options;
    this.opening = {
      title: 'Sitzung des Stadtrats',
      committee: { id: 'c1', name: options.name ?? 'Stadtrat', kind: options.kind ?? 'council', seats },
      place: 'Rathaus',
      publicRoom: options.publicRoom ?? null,
      rehearsal: options.rehearsal ?? false,
      public: options.public ?? true,
      profile,
      emergency: options.emergency ?? null,
      ...(options.excluded === undefined ? {} : { excluded: options.excluded }),
      roster: [
        ...roster(members, options.deputies ?? 0, options.ranked ?? false).map((entry, index) =>
          options.mayor === true && index === 0 ? { ...entry, mayor: true as const } : entry,
        ),
        ...Array.from({ length: options.advisers ?? 1 }, (_, index) => adviser(index + 1)),
        ...(options.substitutes ?? []).map((mayStandFor, index) => substitute(index + 1, mayStandFor)),
      ],
      convocation: 'Alle Mitglieder sind ordnungsgemäß geladen.',
      ...options.notice,
      secretary: 'Schriftführung',
      items: items.map((item, index) => ({
        number: `Ö ${index + 1}`,
        title: 'Radweg an der Wehrstraße',
        public: true,
        ...item,
        text: itemText(item.text),
      })),
    };
  }

  /** What is drawn where the lot decides. */
  lot = 0;
  /** Server time of the next command; tests may set the clock. */
  now = (): string => new Date(Date.UTC(2026, 10, 25, 16, 0, this.seconds)).toISOString();
  at(iso: string): this {
    this.seconds = (Date.parse(iso) - Date.UTC(2026, 10, 25, 16, 0, 0)) / 1000;
    return this;
  }

  try(command: TestCommand, actor: CommandActor = office, text?: ItemText): Decision {
    const full = {
      leaveOpen: false,
      replaces: false,
      back: false,
      statement: '',
      note: '',
      reason: '',
      confirmsMeaning: false,
      faction: false,
      supporters: 1,
      detail: '',
      reference: '',
      ceased: false,
      ...command,
      commandId: 'x',
      meetingId: 'x',
    };
    const context: CommandContext = {
      now: this.now(),
      hash,
      lot: this.lot,
      opening: this.opening,
      ...(command.kind === 'close-vote' ? { urn: this.urnOf(command.voteId) } : {}),
      ...(text === undefined ? {} : { text }),
    };
    const sent = full as Command;
    const decision = decide(this.state, sent, actor, context);
    assertSamePrepared(this.state, decision, sent, actor, context);
    return decision;
  }

  private urnOf(voteId: string): Urn {
    const cast = this.urns.get(voteId) ?? [];
    return {
      ballots: cast.map(({ choice }) => choice),
      checkCodes: cast.map(({ checkCode }) => checkCode).sort(),
    };
  }

  do(command: TestCommand, actor: CommandActor = office, text?: ItemText): this {
    return this.apply(command.kind, this.try(command, actor, text), actor);
  }

  /** A paper changes, as the server notes it. */
  note(noted: NotedChange, itemId = 'i1'): this {
    const command = { kind: 'note-paper-change', commandId: 'x', meetingId: 'x', itemId, ...noted } as const;
    const author = member(3);
    return this.apply(command.kind, decide(this.state, command, author, { now: this.now(), hash }), author);
  }

  /** Kinds of commands that were carried out, and how often. */
  readonly carriedOut = new Map<string, number>();

  private apply(kind: string, decision: Decision, actor: CommandActor): this {
    if ('refused' in decision) throw new Error(`${kind}: ${decision.refused} ${decision.detail ?? ''}`);
    for (const { intoUrn, ...entry } of decision.entries) {
      const happening = { ...entry, at: this.now(), actor: actor.personId };
      const { event } = entry;
      if (intoUrn !== undefined && event.kind === 'ballot-cast')
        this.urns.set(event.voteId, [...(this.urns.get(event.voteId) ?? []), intoUrn]);
      if (event.kind === 'vote-closed' || event.kind === 'vote-aborted') this.urns.delete(event.voteId);
      this.entries.push(happening);
      this.state = evolve(this.state, happening);
    }
    this.carriedOut.set(kind, (this.carriedOut.get(kind) ?? 0) + 1);
    this.seconds += 1;
    return this;
  }

  /** Opens the meeting and checks the first `hall` members in. */
  convened(hall: number): this {
    this.do({ kind: 'open-meeting', confirmsRules: true });
    for (let index = 1; index <= hall; index += 1) this.do({ kind: 'check-in', mode: 'hall' }, member(index));
    return this;
  }

  open(voteId: string, subject: VoteSubject = { kind: 'main', leaveOpen: false }, itemId = 'i1'): this {
    if (this.state.currentItemId !== itemId) this.do({ kind: 'call-item', itemId });
    return this.do({ kind: 'open-vote', voteId, itemId, subject });
  }

  /** The electorate votes in its order: so many yes, no, abstentions, conflicted; the rest stay silent. */
  cast(voteId: string, yes: number, no = 0, abstain = 0, conflicted = 0): this {
    const choices: Choice[] = [
      ...Array<Choice>(yes).fill('yes'),
      ...Array<Choice>(no).fill('no'),
      ...Array<Choice>(abstain).fill('abstain'),
      ...Array<Choice>(conflicted).fill('conflicted'),
    ];
    const electorate = this.state.votes[voteId]?.electorate ?? [];
    choices.forEach((choice, index) =>
      this.do({ kind: 'cast-ballot', voteId, choice }, { ...member(0), personId: electorate[index] ?? '?' }),
    );
    return this;
  }

  /** A whole vote: opened, cast, closed and announced as counted. */
  vote(
    voteId: string,
    counts: readonly [yes: number, no?: number, abstain?: number, conflicted?: number],
    subject?: VoteSubject,
    itemId?: string,
  ): this {
    this.open(voteId, subject, itemId)
      .cast(voteId, ...counts)
      .do({ kind: 'close-vote', voteId });
    const [yes, no = 0] = counts;
    return this.do({ kind: 'announce-result', voteId, carried: yes > no });
  }
}

export const refusal = (decision: Decision): string => ('refused' in decision ? decision.refused : 'accepted');
export const detailOf = (decision: Decision): string => ('refused' in decision ? (decision.detail ?? '') : '');
