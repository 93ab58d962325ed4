import { minutesRemarks, partWithNames, type MinutesView } from '@gremia/contracts';
import { missingFields, remarksFor } from '@gremia/protocol';
import { z } from 'zod';
import { storedMinutes } from '../platform/records/stored-minutes';

export type MinutesState = NonNullable<MinutesView['current']>['state'];
export type Remarks = Record<string, string>;

/**
 * What the column `minutes.document` holds. The portal's view reads `public` and `publicRemarks` and nothing else of
 * it.
 */
export const minutesContent = z.object({
  public: storedMinutes,
  nonPublic: storedMinutes.nullable(),
  publicRemarks: minutesRemarks,
});
export type MinutesContent = Readonly<z.infer<typeof minutesContent>>;

export const withRemarks = (content: MinutesContent, remarks: Remarks): MinutesContent => ({
  ...content,
  publicRemarks: remarksFor(content.public, remarks, 'public'),
});

export const missingIn = (content: MinutesContent): string[] => {
  const { nonPublic } = content;
  const complete = partWithNames(content);
  return [...new Set([...missingFields(complete), ...(nonPublic === null ? [] : missingFields(nonPublic))])];
};

/**
 * The minutes as a person may read them: without the items from which the person was excluded (§ 38 ThürKO), whatever
 * the person's office, and without the remarks on them.
 */
export function readableWithout(
  hidden: ReadonlySet<string>,
  content: MinutesContent,
  remarks: Remarks,
): { readonly content: MinutesContent; readonly remarks: Remarks } {
  if (hidden.size === 0 || content.nonPublic === null) return { content, remarks };
  const numbers = content.nonPublic.items.flatMap(({ itemId, number }) => (hidden.has(itemId) ? number : []));
  const nonPublic = {
    ...content.nonPublic,
    // Who was heard at an item tells what it is about.
    participants: (content.nonPublic.participants ?? []).filter(
      ({ items }) => !items.some((number) => numbers.includes(number)),
    ),
    items: content.nonPublic.items.filter(({ itemId }) => !hidden.has(itemId)),
    annexes: (content.nonPublic.annexes ?? []).filter(({ itemId }) => itemId === null || !hidden.has(itemId)),
    // An objection may be about what the person may not know.
    objections: [],
  };
  return {
    content: { ...content, nonPublic },
    remarks: Object.fromEntries(Object.entries(remarks).filter(([key]) => !hidden.has(key))),
  };
}
