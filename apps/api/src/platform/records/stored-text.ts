import type { MarkedPoint, Op, Point, VoteUnit } from '@gremia/resolution';
import { z } from 'zod';

/**
 * Texts in rows. They passed the contract's schema when they were written; read through it again they could come out
 * otherwise (it composes letters), and then no longer bear the name that their content gave them.
 */
const listOf = <Item>(): z.ZodType<Item[]> => z.custom<Item[]>((value) => Array.isArray(value));

export const storedPoints = listOf<Point>();
export const storedOps = listOf<Op>();
export const storedUnits = listOf<VoteUnit>();
export const storedMarks = listOf<MarkedPoint>();
