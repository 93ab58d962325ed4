import { PROBLEMS, type Command, type PaperDetail } from '@gremia/contracts';
import { resolutionOf, type CommandActor } from '@gremia/meeting';
import { parseResolution, printResolution, type Point } from '@gremia/resolution';
import { TestCouncil, type TestCommand } from '../../../../libs/meeting/src/testing/council';
import { paperDetail } from './paper-detail';

const PAPER_ID = '00000000-0000-4000-8000-000000000001';
const ITEM_ID = '00000000-0000-4000-8000-000000000002';
const MEETING_ID = '00000000-0000-4000-8000-000000000003';
const CLERK: CommandActor = { personId: 'clerk', name: 'Tamara Federkiel', office: true, chair: false };

interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly text: () => Promise<string>;
}

/**
 * A resolved paper behind the browser's `fetch`: commands are decided by the meeting's real rules, the paper follows
 * from its journal. The line is in the test's
 * hand: it can break before a command arrives, or lose the answer.
 */
export class CorrectionDesk {
  readonly council: TestCouncil;
  line: 'whole' | 'broken' | 'loses-answers' = 'whole';
  private readonly answered = new Map<string, Answer>();

  constructor(text: string) {
    this.council = new TestCouncil({ items: [{ itemId: ITEM_ID, text: { base: parseResolution(text) } }] }).convened(
      30,
    );
    this.council.vote('v1', [30], undefined, ITEM_ID).do({ kind: 'close-meeting' });
    Object.defineProperty(globalThis, 'fetch', {
      configurable: true,
      value: (url: string, init?: { body?: string }) => this.answer(url, init?.body),
    });
  }

  /** Somebody else corrects the text meanwhile. */
  correctedMeanwhile(points: readonly Point[]): void {
    const basedOn = resolutionOf(this.council.state, ITEM_ID)?.textHash ?? '';
    this.council.do(
      { kind: 'correct-text', itemId: ITEM_ID, points: [...points], basedOn, reason: 'Vorher', confirmsMeaning: true },
      CLERK,
    );
  }

  paper(): PaperDetail {
    const resolution = resolutionOf(this.council.state, ITEM_ID);
    if (resolution === null) throw new Error('nothing was resolved');
    const version = (points: readonly Point[], hash: string, no: number): PaperDetail['resolution'] => ({
      id: PAPER_ID,
      no,
      kind: 'resolution',
      points: [...points],
      plain: printResolution(points),
      hash,
    });
    return {
      ...EMPTY,
      resolution: version(resolution.points, resolution.textHash, 2 + resolution.corrections.length),
      corrections: resolution.corrections.map(({ at, by, reason, marked }) => ({
        at,
        by: by.name,
        role: by.role,
        reason,
        marked: [...marked],
      })),
      resolvedText: resolution.corrections.length === 0 ? null : version(resolution.resolved, '', 2),
    };
  }

  private async answer(url: string, body: string | undefined): Promise<Answer> {
    if (this.line === 'broken') throw new TypeError('Failed to fetch');
    if (url.endsWith('/session')) return json(200, { person: null, csrfToken: 'x' });
    if (body === undefined) return json(200, this.paper());
    const command = JSON.parse(body) as Command;
    const answer = this.answered.get(command.commandId) ?? this.decide(command);
    this.answered.set(command.commandId, answer);
    if (this.line === 'loses-answers') throw new TypeError('Failed to fetch');
    return answer;
  }

  private decide(command: Command): Answer {
    const decision = this.council.try(command as TestCommand, CLERK);
    if ('refused' in decision) {
      const [status, sentence] = PROBLEMS[decision.refused];
      return json(status, {
        type: 'about:blank',
        title: '',
        status,
        code: decision.refused,
        detail: decision.detail ?? sentence,
      });
    }
    this.council.do(command as TestCommand, CLERK);
    return json(200, { ok: true, seq: this.council.entries.length, leafHash: '' });
  }
}

const json = (status: number, value: unknown): Answer => ({
  ok: status < 300,
  status,
  text: () => Promise.resolve(JSON.stringify(value)),
});

const EMPTY = paperDetail({
  id: PAPER_ID,
  state: 'decided',
  submittedOn: '2026-11-02',
  result: 'beschlossen',
  correctable: { meetingId: MEETING_ID, itemId: ITEM_ID },
});
