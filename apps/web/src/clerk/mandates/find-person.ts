import { bodiesRoutes, faultMessage } from '@gremia/contracts';
import { call } from '../../api/client';
import { z } from 'zod';

/** The id of the person with exactly this name; a name that is nobody's, or of several, is said at the field. */
export const personByName = () =>
  z
    .string()
    .trim()
    .min(1, faultMessage('person-missing'))
    .transform(async (name, context): Promise<string> => {
      const { persons } = await call(bodiesRoutes.persons, { query: { q: name, limit: 20 } });
      const same = persons.filter((person) => person.name.toLowerCase() === name.toLowerCase());
      const [only] = same;
      if (only !== undefined && same.length === 1) return only.id;
      context.addIssue({ code: 'custom', message: faultMessage('person-missing') });
      return z.NEVER;
    });
