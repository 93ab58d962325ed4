import { QueryFailedError } from 'typeorm';
import { databaseFault, isUnanswered } from './database-errors';

const EXHAUSTED = 'timeout exceeded when trying to connect';
const withCode = (code: string): Error => Object.assign(new Error('said'), { code });

describe('databaseFault', () => {
  it.each([
    { case: 'a deadlock', error: withCode('40P01'), fault: 'repeatable' },
    { case: 'a serialization failure', error: withCode('40001'), fault: 'repeatable' },
    { case: 'a lock that took too long', error: withCode('55P03'), fault: 'busy' },
    { case: 'a statement that took too long', error: withCode('57014'), fault: 'busy' },
    { case: 'a transaction nobody went on with', error: withCode('25P03'), fault: 'busy' },
    { case: 'a server that shuts down', error: withCode('57P01'), fault: 'away' },
    { case: 'a server that recovers', error: withCode('57P03'), fault: 'away' },
    { case: 'a full disk', error: withCode('53100'), fault: 'away' },
    { case: 'too many connections', error: withCode('53300'), fault: 'away' },
    { case: 'a refused connection', error: withCode('ECONNREFUSED'), fault: 'away' },
    { case: 'a broken connection', error: new Error('Connection terminated unexpectedly'), fault: 'away' },
    { case: 'a silent server', error: new Error('Query read timeout'), fault: 'away' },
    { case: 'a pool whose connections are all lent', error: new Error(EXHAUSTED), fault: 'busy' },
    { case: 'a violated key', error: withCode('23505'), fault: 'other' },
    { case: 'a mistake of ours', error: new TypeError('x is undefined'), fault: 'other' },
    { case: 'no error at all', error: 'thrown text', fault: 'other' },
  ])('takes $case for $fault, whoever wraps it', ({ error, fault }) => {
    expect(databaseFault(error)).toBe(fault);
    expect(databaseFault(new Error('outer', { cause: error }))).toBe(fault);
    if (error instanceof Error) expect(databaseFault(new QueryFailedError('SELECT', [], error))).toBe(fault);
  });

  it('knows a connection that still waits for its answer', () => {
    const silent = new Error('Query read timeout');
    expect([silent, new QueryFailedError('SELECT', [], silent), withCode('57014')].map(isUnanswered)).toEqual([
      true,
      true,
      false,
    ]);
  });
});
