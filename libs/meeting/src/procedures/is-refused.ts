import type { Refusal } from '../decision';

/** Whether what came back is a refusal and no count. */
export const isRefused = (value: object): value is Refusal => 'refused' in value;
