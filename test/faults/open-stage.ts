import type { ApiProcess } from '../support/api-process';
import { VoteStage } from './vote-stage';

interface SetStage {
  readonly stage: VoteStage;
  readonly api: ApiProcess;
}

type Options = NonNullable<Parameters<typeof VoteStage.set>[0]> & {
  /** Of the application. */
  readonly settings?: Readonly<Record<string, string>>;
};

/**
 * Gives a test file its stage with an application on it before the first test, sends voters home after each, and ends
 * it after the last.
 */
export function openStage(receive: (set: SetStage) => void, { settings, ...options }: Options = {}): void {
  let stage: VoteStage | undefined;
  beforeAll(async () => {
    stage = await VoteStage.set(options);
    receive({ stage, api: await stage.start(settings) });
  }, 120_000);
  afterEach(() => stage?.sendHome());
  afterAll(() => stage?.end());
}
