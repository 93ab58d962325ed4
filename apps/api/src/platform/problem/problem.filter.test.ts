import type { ArgumentsHost } from '@nestjs/common';
import { AppConfig } from '../config/app-config';
import { Metrics } from '../metrics/metrics';
import { Refusals } from '../route/refusals';
import { ProblemError } from './problem-error';
import { ProblemFilter } from './problem.filter';

it('refuses hundreds in one moment a few at a time, and nobody is forgotten', async () => {
  const config = new AppConfig({ DATABASE_URL: 'postgres://localhost/x', REFUSAL_SECONDS: '0' });
  const filter = new ProblemFilter(new Refusals(config, new Metrics()));
  const answered: string[] = [];
  const hostOf = (body: string): ArgumentsHost => {
    const response = { headersSent: false, set: () => response, status: () => response, type: () => response, send };
    function send(): void {
      answered.push(body);
    }
    return {
      switchToHttp: () => ({ getResponse: () => response, getRequest: () => ({}) }),
    } as unknown as ArgumentsHost;
  };
  for (let index = 0; index < 300; index += 1) filter.catch(new ProblemError('not-ready'), hostOf(String(index)));
  filter.catch(new ProblemError('not-found'), hostOf('somebody else'));
  expect(answered.length).toBeLessThan(20);
  const inOneTurn: number[] = [];
  while (answered.length < 301) {
    const before = answered.length;
    await new Promise((resolve) => setImmediate(resolve));
    inOneTurn.push(answered.length - before);
  }
  expect(Math.max(...inOneTurn)).toBeLessThan(20);
  expect(answered.indexOf('somebody else')).toBeLessThan(40);
});
