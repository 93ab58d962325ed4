import { conferenceRoutes } from '@gremia/contracts';
import { call } from '../../api/client';
import type { Ticket } from '../../call/line';

/** What the paired device opens its line with now. */
export const deviceTicket = async (): Promise<Ticket | null> => (await call(conferenceRoutes.deviceCall)).call;
