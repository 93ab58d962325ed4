import { QueryFailedError } from 'typeorm';
import { createLogger, describeError } from './logger';
import { NestLogger } from './nest-logger';

describe('the log', () => {
  const written: string[] = [];
  const log = new NestLogger(createLogger('info', { write: (row) => void written.push(row) }));
  beforeEach(() => written.splice(0));

  it('is one JSON object per line, with the time and where it came from', () => {
    log.warn('no room', 'Booking');
    expect(JSON.parse(written[0] ?? '')).toEqual({
      level: 40,
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      context: 'Booking',
      msg: 'no room',
    });
  });

  it('keeps the code and the place of a database error, but neither statement nor values', () => {
    const cause = Object.assign(new Error('duplicate key value: (login)=(frieda)'), {
      code: '23505',
      table: 'account',
      constraint: 'account_login_key',
      detail: 'Key (login)=(frieda)',
    });
    log.error(
      { err: new QueryFailedError('INSERT INTO account VALUES ($1)', ['frieda'], cause), reference: 'r' },
      'Filter',
    );
    expect(written[0]).toContain('account_login_key');
    expect(written[0]).not.toContain('frieda');
    expect(written[0]).not.toContain('INSERT');
  });

  it('says where an error happened', () => {
    expect(describeError(new TypeError('x is not a function'))).toMatchObject({
      type: 'TypeError',
      message: 'x is not a function',
      at: expect.arrayContaining([expect.stringContaining('logger.test.ts')]),
    });
  });

  it('does not take what somebody threw for an error', () => {
    expect(describeError('secret text')).toEqual({ type: 'string' });
  });
});
