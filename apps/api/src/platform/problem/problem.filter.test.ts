import type { ArgumentsHost } from '@nestjs/common';
import { ProblemError } from './problem-error';
import { ProblemFilter } from './problem.filter';

it('refuses hundreds in one moment a few at a time, and nobody is forgotten', async () => {
  const filter = new ProblemFilter();
  const answered: string[] = [];
  const hostOf = (body: string): ArgumentsHost => {
    const response = { headersSent: false, set: () => response, status: () => response, type: () => response, send };
    function send(): void {
      answered.push(body);
    }
    return { switchToHttp: () => ({ getResponse: () => response }) } as unknown as ArgumentsHost;
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
