import type { PaperDetail, PaperInput, Problem } from '@gremia/contracts';
import { printResolution, type Point } from '@gremia/resolution';
import { amendment, text } from './paper-inputs';
import type { TestClient } from './test-client';

export const create = async (client: TestClient, input: PaperInput): Promise<PaperDetail> =>
  (await client.post<PaperDetail>('/api/v1/papers', input)).body;
export const submit = (client: TestClient, id: string) =>
  client.post<PaperDetail & Problem>(`/api/v1/papers/${id}/submit`);
export const submitted = async (client: TestClient, input: PaperInput): Promise<PaperDetail> =>
  (await submit(client, (await create(client, input)).id)).body;
export const seen = async (client: TestClient, id: string): Promise<PaperDetail> =>
  (await client.get<PaperDetail>(`/api/v1/papers/${id}`)).body;
export const change = (
  client: TestClient,
  paper: PaperDetail,
  points: readonly Point[],
  given: Partial<PaperInput> = {},
) =>
  client.put<PaperDetail & Problem>(`/api/v1/papers/${paper.id}`, {
    ...amendment(paper.parentId ?? '', points, given),
    revision: paper.revision,
  });
export const edited = (): Point[] => [
  ...text(
    'Am Uferweg werden bis zum 31.12.2027 zehn Bänke aufgestellt.',
    'Dem Bauausschuss wird im 3. Quartal 2027 berichtet.',
  ),
  { id: 'neu', scheme: '01', body: [{ t: 'text', s: 'Zwei der Bänke erhalten Armlehnen.' }], children: [] },
];
export const labels = ({ amendment: view }: PaperDetail): readonly string[] =>
  view?.units.map(({ label }) => label) ?? [];
export const read = (points: readonly Point[]): string => printResolution(points).replace(/\s+/gu, ' ').trim();
