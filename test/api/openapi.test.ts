import { routes } from '@gremia/contracts';
import { HttpAdapterHost } from '@nestjs/core';
import { startTestApp, type TestApp } from '../support/test-app';

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { operationId: string; parameters?: { name: string; in: string }[] }>>>
  >;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

describe('the description of the API', () => {
  let app: TestApp;
  let document: Document;
  beforeAll(async () => {
    app = await startTestApp({ database: 'empty' });
    ({ body: document } = await app.visitor().get<Document>('/api/openapi.json'));
  });
  afterAll(() => app.stop());

  it('is OpenAPI 3.1 and may be cached', async () => {
    const { headers } = await app.visitor().get('/api/openapi.json');
    expect(document.openapi).toBe('3.1.0');
    expect(headers.get('cache-control')).toBe('public, max-age=300');
  });

  it('names every route that the server answers, and none besides', () => {
    const layers: readonly Layer[] = app.get(HttpAdapterHost).httpAdapter.getInstance().router.stack;
    const answered = layers.flatMap(({ route }) =>
      route?.path.startsWith('/api/v1/') === true
        ? Object.keys(route.methods).map((method) => `${method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`)
        : [],
    );
    expect(answered.length).toBeGreaterThan(10);
    expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([...new Set(answered)].sort());
  });

  it('describes each of them under an id of its own, with its parameters', () => {
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.values(methods).map((operation) => ({ path, ...operation })),
    );
    expect(operations).toHaveLength(routes.length);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const { path, parameters = [] } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(named);
    }
  });

  it('refers only to what it contains', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(references).toContain('Problem');
    for (const name of references) expect(document.components.schemas).toHaveProperty([name]);
  });
});
