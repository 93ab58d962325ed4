import axe from 'axe-core';

/** What axe finds in a rendered part, as short lines. Colours and sizes need a browser and are checked there. */
export async function accessibilityFaults(element: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
