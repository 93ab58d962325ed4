import { Duplex } from 'node:stream';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { RequestTurns, senderOf, type UpgradeTurns } from './request-turns';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('requests that come at once', () => {
  const begun: string[] = [];
  let middleware: RequestHandler;
  /** Of another municipality in the same process. */
  let neighbour: RequestHandler;
  let upgrades: UpgradeTurns;
  beforeEach(() => {
    begun.length = 0;
    const turns = new RequestTurns();
    const inMunicipality = (): RequestHandler =>
      turns.middleware({}, ({ url = '' }) => senderOf(url, url.startsWith('/member') ? 'session' : null, 'hall'));
    middleware = inMunicipality();
    neighbour = inMunicipality();
    upgrades = turns.upgrades({}, ({ url = '' }) => senderOf('/', url.startsWith('member') ? 'session' : null, 'hall'));
  });

  const send = (url: string, response: Partial<Response> = {}, through = middleware): void =>
    void through({ url } as Request, response as Response, (() => begun.push(url)) as unknown as NextFunction);

  it('are begun at once while they are few', () => {
    send('/a');
    send('/b');
    expect(begun).toEqual(['/a', '/b']);
  });

  it('leave turns of the event loop to others, and lose nobody', async () => {
    for (let index = 0; index < 100; index += 1) send(`/page/${index}`);
    const atOnce = begun.length;
    expect(atOnce).toBeLessThan(20);
    await turn();
    await turn();
    expect(begun.length).toBeLessThan(atOnce + 40);
    while (begun.length < 100) await turn();
    expect(begun).toEqual(Array.from({ length: 100 }, (_, index) => `/page/${index}`));
  });

  it('let a member and those who supervise come before hundreds of strangers', async () => {
    for (let index = 0; index < 500; index += 1) send(`/page/${index}`);
    send('/member');
    send('/health/live');
    const before = begun.length;
    while (!begun.includes('/member') || !begun.includes('/health/live')) await turn();
    expect(begun.length - before).toBeLessThan(20);
    while (begun.length < 502) await turn();
  });

  it('come in turn from each municipality, members and strangers of a full one alike', async () => {
    for (let index = 0; index < 200; index += 1) {
      send(`/page/${index}`);
      send(`/member/${index}`);
    }
    const before = begun.length;
    for (let index = 0; index < 10; index += 1) send(`/neighbour/${index}`, {}, neighbour);
    while (begun.length < 410) await turn();
    const order = begun.slice(before).map((url) => url.startsWith('/neighbour'));
    expect(order.slice(0, 20).filter(Boolean)).toHaveLength(10);
  });

  it('are not begun for whoever has gone, nor kept without end', async () => {
    const answers: number[] = [];
    const writeHead = (status: number): Response => (answers.push(status), {} as Response);
    const response = { closed: true, writeHead, end: () => ({}) as Response } as unknown as Partial<Response>;
    for (let index = 0; index < 1_100; index += 1) send(`/page/${index}`, response);
    for (let passed = 0; passed < 300; passed += 1) await turn();
    expect(begun.length).toBeLessThan(20);
    expect(new Set(answers)).toEqual(new Set([503]));
    expect(answers.length).toBeGreaterThan(50);
  });

  describe('as handshakes of sockets', () => {
    const shake = (url: string, socket: Duplex = new Duplex()): boolean =>
      upgrades({ url } as Request, socket, () => begun.push(url));

    it('take the same turns, and a member comes before hundreds of strangers', async () => {
      for (let index = 0; index < 400; index += 1) shake(`stranger ${index}`);
      send('/page');
      shake('member');
      const atOnce = begun.length;
      expect(atOnce).toBeLessThan(20);
      while (!begun.includes('member') || !begun.includes('/page')) await turn();
      expect(begun.length).toBeLessThan(atOnce + 20);
      while (begun.length < 402) await turn();
    });

    it('are neither begun for whoever has hung up nor kept without end', async () => {
      const kept = Array.from({ length: 1_100 }, () => {
        const gone = new Duplex();
        const isKept = shake('stranger', gone);
        gone.destroy(new Error('reset'));
        return isKept;
      });
      expect(kept.filter((isKept) => !isKept).length).toBeGreaterThan(50);
      for (let passed = 0; passed < 300; passed += 1) await turn();
      expect(begun.length).toBeLessThan(20);
    });
  });
});
