import type { SessionView } from '@gremia/contracts';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { demoId } from '../../apps/api/src/demo/demo-id';
import { DEMONSTRATION_PASSWORD } from '../../apps/api/src/platform/config/demonstration';
import { startTestApp, type TestApp } from '../support/test-app';

describe('many who sign in at the same moment', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  }, 60_000);
  afterAll(() => app.stop());

  it('are each answered, each as themselves, and a wrong password stays one', async () => {
    const answers = await Promise.all(
      COUNCILLORS.slice(0, 12).map(async ({ key }, index) => {
        const client = app.visitor();
        const { status } = await client.signIn(key, index % 4 === 3 ? 'falsch' : DEMONSTRATION_PASSWORD);
        return { key, status, person: (await client.get<SessionView>('/api/v1/session')).body.person?.id ?? null };
      }),
    );
    expect(answers).toEqual(
      COUNCILLORS.slice(0, 12).map(({ key }, index) =>
        index % 4 === 3 ? { key, status: 401, person: null } : { key, status: 201, person: demoId(`person/${key}`) },
      ),
    );
  }, 30_000);
});
