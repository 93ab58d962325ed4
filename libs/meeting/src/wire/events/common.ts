import { z } from 'zod';
import { covering } from '../covering';
import type { Corrector, MeetingEventKind, OwnPartOf, Told } from '../../events';

/** The schema of one kind, which has to describe the type of that kind exactly. */
export const event = <K extends MeetingEventKind>(_kind: K) => covering<OwnPartOf<K>>();

/** Stands in every kind of event that was entered afterwards. */
export const told = covering<Told>()(z.object({ at: z.string(), reason: z.string() }));

export const id = z.string();

export const text = z.string().nullable();

export const corrector = covering<Corrector>()(z.object({ name: z.string(), role: z.enum(['chair', 'clerk']) }));
