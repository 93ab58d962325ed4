import { Controller, Get, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { meetingsRoutes, papersRoutes, routes, type PaperDetail, type Route, type RouteTable } from '@gremia/contracts';
import { AppModule } from '../../apps/api/src/app.module';
import { ServerPlace } from '../../apps/api/src/platform/tenancy/server-place';
import { AppConfig } from '../../apps/api/src/platform/config/app-config';
import { Handles } from '../../apps/api/src/platform/route/handles.decorator';
import { pathNames, type RouteInput } from '../../apps/api/src/platform/route/route-input';
import { startTestApp, type TestApp } from '../support/test-app';

/** Nobody decided who may call this. */
@Controller()
class Forgotten {
  @Get('api/v1/forgotten')
  read(): string {
    return 'open to everybody';
  }
}

@Controller()
class Twice {
  @Handles(papersRoutes.detail)
  read(): Promise<PaperDetail> {
    return Promise.reject(new Error('never called'));
  }
}

describe('the table of routes', () => {
  it('has every address once, and a schema for parameters of its path alone', () => {
    const addresses = routes.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const route of routes.filter(({ params }) => params !== undefined))
      expect(Object.keys(route.params?.shape ?? {}).sort()).toEqual(pathNames(route).sort());
  });

  it('opens to the public what is under /portal, signing in, the own device and the demonstration, and nothing else', () => {
    const open = routes.filter(({ permission }) => permission === 'public').map(({ path }) => path);
    const expected = /^\/api\/v1\/(portal\/.+|session|sign-in(-ways|\/.+)|device(\/call)?|demonstration)$/;
    expect(open.filter((path) => !expected.test(path))).toEqual([]);
    const inPortal = routes.filter(({ path }) => path.startsWith('/api/v1/portal/'));
    expect(inPortal.filter(({ permission }) => permission !== 'public')).toEqual([]);
    // What a witness hands in proves itself by its signature; whoever watches leaves nothing behind.
    const written = inPortal.filter(({ method }) => method !== 'get').map(({ path }) => path);
    expect(written.sort()).toEqual([
      '/api/v1/portal/meetings/{id}/cosignatures',
      '/api/v1/portal/meetings/{id}/viewing',
    ]);
  });

  it('lets nobody but signed-in people send more than a small body', () => {
    const large = routes.filter(({ bodyLimit = 0, permission }) => bodyLimit > 10_000 && permission === 'public');
    expect(large).toEqual([]);
  });

  it('does not compile where a route lacks a permission, or a handler does not fit its route', () => {
    const common = { method: 'get', path: '/api/v1/x', summary: '', tag: '' } as const;
    // @ts-expect-error a route says who may call it
    const silent: Route = { ...common };
    // @ts-expect-error and says it in words of the table
    const wrong: RouteTable = { x: { ...common, permission: 'everybody' } };
    expect([silent, wrong]).toHaveLength(2);
    class Unfit {
      // @ts-expect-error the route has no parameter of this name
      @Handles(meetingsRoutes.cancel)
      one(_input: { params: { meetingId: string } }): Promise<never> {
        return Promise.reject(new Error());
      }

      // @ts-expect-error the route answers something else
      @Handles(meetingsRoutes.cancel)
      two({ params }: RouteInput<typeof meetingsRoutes.cancel>): Promise<{ id: string }> {
        return Promise.resolve({ id: params.id });
      }

      // @ts-expect-error the route is for signed-in people, so nobody is never asked
      @Handles(meetingsRoutes.cancel)
      three(_input: { actor: null }): Promise<never> {
        return Promise.reject(new Error());
      }
    }
    expect(Unfit).toBeDefined();
  });
});

describe('a server', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ database: 'empty' });
  });
  afterAll(() => app.stop());

  const start = async (controller: Type): Promise<void> => {
    const config = new AppConfig({
      NODE_ENV: 'test',
      DATABASE_URL: app.databaseUrl,
      GREMIA_DEMO: '0',
      GREMIA_DATA: 'data',
    });
    class Extended {}
    const module = {
      module: Extended,
      imports: [AppModule.forConfig(config, new ServerPlace(null))],
      controllers: [controller],
    };
    const application = await NestFactory.create(module, { logger: false, abortOnError: false, bodyParser: false });
    try {
      await application.init();
    } finally {
      await application.close();
    }
  };

  it('does not start with a handler that stands in no table', async () => {
    await expect(start(Forgotten)).rejects.toThrow('Forgotten.read');
  });

  it('does not start with two handlers for one route', async () => {
    await expect(start(Twice)).rejects.toThrow('schon beantwortet');
  });
});
