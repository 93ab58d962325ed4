import type { PaperDetail, PaperInput } from '@gremia/contracts';
import type { Point } from '@gremia/resolution';
import { handIn } from './held-meeting';
import { enter } from './live';
import { amendment, changed, motion } from './paper-inputs';
import { startTestApp, type TestApp } from './test-app';
import type { TestClient } from './test-client';

interface Scene {
  readonly app: TestApp;
  readonly author: TestClient;
  /** Somebody else, who amends. */
  readonly mover: TestClient;
  readonly clerk: TestClient;
  /** The paper that gets new versions, as it was handed in. */
  readonly paper: PaperDetail;
}

/** Sets the scene for the tests of a file: an application for all of them, a motion of its own for each. */
export function setVersionsScene(): () => Scene {
  let people: Omit<Scene, 'paper'>;
  let paper: PaperDetail;
  beforeAll(async () => {
    const app = await startTestApp();
    const [author, mover, clerk] = await Promise.all([
      enter(app, 'ahrenfels'),
      enter(app, 'goldacker'),
      enter(app, 'sitzungsdienst'),
    ]);
    for (const client of [author, mover, clerk])
      client.csrfToken = (await client.get<{ csrfToken: string }>('/api/v1/session')).body.csrfToken;
    people = { app, author, mover, clerk };
  });
  afterAll(() => people.app.stop());
  beforeEach(async () => {
    paper = await handIn(people.author, motion());
  });
  return () => ({ ...people, paper });
}

/** The sentences of {@link motion}, and those of a paper as it is now. */
export const [FIRST, SECOND] = [
  'Am Uferweg werden bis zum 30.06.2027 zehn Bänke aufgestellt.',
  'Dem Bauausschuss wird im 3. Quartal 2027 berichtet.',
];
export const sentencesOf = (points: readonly Point[]): string[] =>
  points.map(({ body }) => body.map((node) => (node.t === 'text' ? node.s : '')).join(''));
export const words = (paper: PaperDetail): string[] => sentencesOf(paper.text?.points ?? []);

/** What is done with the versions of the paper that is on the scene when it is done. */
export function versionsOf(scene: () => Scene) {
  const base = (): readonly Point[] => scene().paper.text?.points ?? [];
  const detail = async (id: string, client: TestClient = scene().clerk): Promise<PaperDetail> =>
    (await client.get<PaperDetail>(`/api/v1/papers/${id}`)).body;
  const bringIn = async <T = PaperDetail>(
    points: readonly Point[],
    given: object = {},
    client: TestClient = scene().author,
  ) => {
    const { revision, reasons, pointReasons } = await detail(scene().paper.id);
    return client.post<T>(`/api/v1/papers/${scene().paper.id}/versions`, {
      revision,
      reasons,
      pointReasons,
      points,
      ...given,
    });
  };
  const renewed = async (...changes: readonly (readonly [string, string])[]): Promise<PaperDetail> => {
    const { status, body } = await bringIn(changed((await detail(scene().paper.id)).text?.points ?? [], ...changes));
    expect(status).toBe(201);
    return body;
  };
  const amended = (...changes: readonly (readonly [string, string])[]): PaperInput =>
    amendment(scene().paper.id, changed(base(), ...changes));
  return { base, detail, bringIn, renewed, amended };
}
