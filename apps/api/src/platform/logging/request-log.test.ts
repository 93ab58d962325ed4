import { once } from 'node:events';
import { bodiesRoutes, operationRoutes, type Route } from '@gremia/contracts';
import express from 'express';
import { createLogger } from './logger';
import { setRoute } from '../route/request-route';
import { requestLog } from './request-log';

const ROUTES: Readonly<Record<string, Route>> = {
  '/api/v1/persons': bodiesRoutes.persons,
  '/API/v1/persons/': bodiesRoutes.persons,
  '/health/live': operationRoutes.live,
};

describe('the log of requests', () => {
  const written: string[] = [];
  const log = requestLog(createLogger('info', { write: (row) => void written.push(row) }));
  const server = express()
    .use(log, (request, response) => {
      const route = ROUTES[request.path];
      if (route !== undefined) setRoute(request, route);
      response.status(201).send('answer-content');
    })
    .listen(0, '127.0.0.1');
  const url = async (): Promise<string> => {
    if (!server.listening) await once(server, 'listening');
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  };
  beforeEach(() => written.splice(0));
  afterAll(() => server.close());

  it('notes method, path, status and duration, and nothing a person wrote or is', async () => {
    await fetch(`${await url()}/api/v1/persons?q=search-words`, {
      method: 'POST',
      body: 'body-content',
      headers: {
        cookie: 'gremia=cookie-content',
        'user-agent': 'agent-content',
        'x-csrf-token': 'csrf-content',
        'x-forwarded-for': '203.0.113.9',
      },
    });
    const [row = ''] = written;
    expect(JSON.parse(row)).toMatchObject({
      req: { method: 'POST', path: '/api/v1/persons' },
      res: { status: 201 },
      responseTime: expect.any(Number),
    });
    expect(row).not.toMatch(/content|search-words|203\.0|127\.0/);
  });

  it('notes a request however its address is spelled', async () => {
    await fetch(`${await url()}/API/v1/persons/`);
    expect(written).toHaveLength(1);
  });

  it('leaves out files and health checks', async () => {
    await fetch(`${await url()}/assets/index.js`);
    await fetch(`${await url()}/health/live`);
    expect(written).toEqual([]);
  });
});
