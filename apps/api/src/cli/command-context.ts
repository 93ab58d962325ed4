import { createInterface } from 'node:readline/promises';

/** What a command knows of the world around it. */
export interface CommandContext {
  /** The environment. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Aborted when the person breaks the command off. */
  readonly signal?: AbortSignal;
  /** Writes a line for the person in front of the terminal. */
  readonly say: (line: string) => void;
  /** Writes a line to the stream for errors. */
  readonly complain: (line: string) => void;
  /** Asks the person in front of the terminal; null where nobody sits there. */
  readonly ask?: (question: string) => Promise<string | null>;
}

/** The process that runs the command. */
export const thisProcess = (signal?: AbortSignal): CommandContext => ({
  variables: process.env,
  signal,
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
  ask: (question) => askAtTerminal(question, signal),
});

async function askAtTerminal(question: string, signal: AbortSignal | undefined): Promise<string | null> {
  const { stdin: input, stdout: output } = process;
  if (!input.isTTY) return null;
  const terminal = createInterface({ input, output });
  try {
    return await terminal.question(question, signal === undefined ? {} : { signal });
  } finally {
    terminal.close();
  }
}
