import { problemCodes, PROBLEMS, type ProblemCode } from '@gremia/contracts';

/** The German sentences are those of the contract: the server answers them, too. */
export default Object.fromEntries(problemCodes.map((code) => [code, PROBLEMS[code][1]])) as Record<ProblemCode, string>;
