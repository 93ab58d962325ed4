import { faultMessage } from '@gremia/contracts';
import { z } from 'zod';
import { today } from '../i18n/dates';

/** The day on which something reached somebody: it has been, the server refuses a later one too. */
export const receiptDay = () =>
  z.iso.date().refine((day) => day <= today(), { error: faultMessage('receipt-in-future') });
