import type { TestApp } from './test-app';

/** What the portal answers to a visitor. @throws Error where it answers anything but 200 */
export async function visitPortal<T>(app: TestApp, path: string): Promise<T> {
  const { status, body } = await app.visitor().get<T>(`/api/v1/portal/${path}`);
  if (status !== 200) throw new Error(`${path} was answered ${status}`);
  return body;
}
