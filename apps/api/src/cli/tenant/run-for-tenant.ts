import { sentenceOf } from '../backup/backup-error';
import type { CommandContext } from '../command-context';
import { chooseTenant, noteRestored } from './choose-tenant';

export { splitTenant } from './choose-tenant';

interface Call {
  /** Of the command. */
  readonly name: string;
  /** The municipality that was named; null where none was. */
  readonly key: string | null;
  readonly rest: readonly string[];
  readonly context: CommandContext;
}

type Run = (args: readonly string[], context: CommandContext) => Promise<number>;

/**
 * Runs a command with the settings of one municipality alone: database, directory and key of another one are not among
 * what it can see. Exit code 2 when it is not clear which one is meant.
 */
export async function runForTenant({ name, key, rest, context }: Call, run: Run): Promise<number> {
  try {
    const tenant = await chooseTenant(context.variables, key);
    const code = await run(rest, { ...context, variables: tenant.variables });
    if (name === 'restore' && code === 0) await noteRestored(tenant, context.variables);
    return code;
  } catch (error) {
    context.complain(sentenceOf(error, ''));
    return 2;
  }
}
