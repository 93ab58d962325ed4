import { hash } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { currentAsker } from './asker';
import { EngineQueue, type Wish } from './engine-queue';
import { EngineThreads } from './engine-threads';
import { SharedResults } from './shared-results';
import type { TaskInput, TaskName, TaskResult } from './work/tasks';

/** One for people and one that is kept for meetings; while no meeting needs it, it is not even started. */
const THREADS = 2;
const MEGABYTES = 256;
const IDLE_MILLISECONDS = 300_000;
const QUEUE = { threads: THREADS, ofOne: 16, waiting: 64, patienceMilliseconds: 20_000 };
const KEPT_CHARACTERS = 16_000_000;
const FAILURE_MILLISECONDS = 10 * 60_000;

/** Longer than the largest text that may be written takes on a slow machine. */
const SECONDS = 10;
/** Versions from before there was a bound may be longer, and so may journals; what they give is kept. */
const SECONDS_OF_OLD_TEXTS = 60;
const LONGER: ReadonlySet<TaskName> = new Set<TaskName>([
  'compareVersions',
  'markAmendment',
  'decisionTexts',
  'composeMinutes',
  'minutesSource',
  'extractsSource',
  'letterheadSource',
  'dossierToSign',
  'packedDossier',
]);

/**
 * Everything that is worked out of texts: reading, comparing, merging, writing. It is done in threads beside the main
 * one, so that no ballot waits for a text. Equal questions are answered once.
 *
 * Every method throws ProblemError `text-too-complex`, `too-many-requests` or `not-ready`, and ResolutionError as the
 * function of the library does.
 */
@Injectable()
export class TextEngine implements OnApplicationShutdown {
  private readonly threads = new EngineThreads({
    threads: THREADS,
    megabytes: MEGABYTES,
    idleMilliseconds: IDLE_MILLISECONDS,
  });
  private readonly queue = new EngineQueue(QUEUE);
  private readonly results = new SharedResults(KEPT_CHARACTERS, FAILURE_MILLISECONDS);

  readonly readText = this.task('readText');
  readonly writeOut = this.task('writeOut');
  readonly previewAmendment = this.task('previewAmendment');
  readonly deriveAmendment = this.task('deriveAmendment');
  readonly followVersion = this.task('followVersion');
  readonly reviewAmendment = this.task('reviewAmendment');
  readonly compareVersions = this.task('compareVersions');
  readonly markAmendment = this.task('markAmendment');
  readonly writeSheet = this.task('writeSheet');
  readonly sheetSource = this.task('sheetSource');
  readonly composeMinutes = this.task('composeMinutes');
  readonly minutesSource = this.task('minutesSource');
  readonly extractsSource = this.task('extractsSource');
  readonly letterheadSource = this.task('letterheadSource');
  readonly dossierToSign = this.task('dossierToSign');
  readonly packedDossier = this.task('packedDossier');

  /** Comes before everything else, for a whole meeting waits; is not kept, for a meeting moves on. */
  decisionTexts(input: TaskInput<'decisionTexts'>): Promise<TaskResult<'decisionTexts'>> {
    const who = `${input.command.meetingId} ${input.actor.personId}`;
    return this.run('decisionTexts', JSON.stringify(input), { who, urgency: 'meeting' }).then(
      (answers) => JSON.parse(String(answers)) as TaskResult<'decisionTexts'>,
    );
  }

  onApplicationShutdown(): Promise<void> {
    return this.threads.stop();
  }

  private task<K extends TaskName>(name: K) {
    return async (input: TaskInput<K>): Promise<TaskResult<K>> => {
      const written = JSON.stringify(input);
      const asker = currentAsker();
      const result = await this.results.get(hash('sha256', `${name}\n${written}`, 'hex'), asker.gone, (gone) =>
        this.run(name, written, { urgency: 'people', ...asker, gone }),
      );
      return (typeof result === 'string' ? JSON.parse(result) : Buffer.from(result)) as TaskResult<K>;
    };
  }

  private run(name: TaskName, input: string, wish: Wish): Promise<string | Uint8Array> {
    const seconds = LONGER.has(name) ? SECONDS_OF_OLD_TEXTS : SECONDS;
    return this.queue.run(wish, () => this.threads.run({ name, input }, seconds * 1_000));
  }
}
