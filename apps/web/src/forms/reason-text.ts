import { faultMessage } from '@gremia/contracts';
import { z } from 'zod';

/** Why something is done that goes on record. */
export const reasonText = (most: number) => z.string().trim().min(1, faultMessage('reason-missing')).max(most);
