import type { PaperDetail, PaperInput } from '@gremia/contracts';
import type { Point } from '@gremia/resolution';
import { amendment, changed } from './paper-inputs';
import type { TestClient } from './test-client';

interface Scene {
  readonly author: TestClient;
  readonly clerk: TestClient;
  /** The paper that gets new versions, as it was handed in. */
  readonly paper: PaperDetail;
}

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
