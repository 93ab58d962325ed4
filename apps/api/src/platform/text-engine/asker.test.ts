import type { CallHandler, ExecutionContext } from '@nestjs/common';
import { setImmediate as turn } from 'node:timers/promises';
import { defer, lastValueFrom } from 'rxjs';
import { AskerInterceptor, currentAsker, inBackground } from './asker';

const contextOf = (ip: string): ExecutionContext =>
  ({
    getType: () => 'http',
    switchToHttp: () => ({ getRequest: () => ({ ip }), getResponse: () => ({ once: () => undefined }) }),
  }) as unknown as ExecutionContext;

/** A handler that is long at work, and tells in whose name. */
const handlerOf = (turns: number): CallHandler => ({
  handle: () =>
    defer(async () => {
      for (let each = 0; each < turns; each += 1) await turn();
      return currentAsker().who;
    }),
});

const answerTo = (ip: string, turns: number): Promise<unknown> =>
  lastValueFrom(new AskerInterceptor().intercept(contextOf(ip), handlerOf(turns)));

describe('in whose name something is done', () => {
  it('is known to the end of the longest handler, whichever others end before', async () => {
    const answers = [answerTo('192.0.2.1', 1), answerTo('192.0.2.2', 9), answerTo('192.0.2.3', 4)];
    expect(await Promise.all(answers)).toEqual(['192.0.2.1', '192.0.2.2', '192.0.2.3']);
    expect(currentAsker()).toMatchObject({ who: 'application', unbounded: true });
    expect(await answerTo('192.0.2.4', 2)).toBe('192.0.2.4');
  });

  it('is nobody waiting for it in the background, also where it fails', async () => {
    const work = inBackground(async () => {
      await turn();
      throw new Error(currentAsker().urgency);
    });
    await expect(work).rejects.toThrow('background');
    expect(currentAsker().urgency).toBeUndefined();
  });

  it('is nobody for a handler that answers nothing', async () => {
    const silent = { handle: () => defer(() => []) };
    expect(await lastValueFrom(new AskerInterceptor().intercept(contextOf('192.0.2.1'), silent))).toBeUndefined();
  });
});
