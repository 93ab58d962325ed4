export type Variables = Readonly<Record<string, string | undefined>>;

/** The municipality of an installation that has only one; its data lie where they have always lain. */
export const DEFAULT_TENANT = 'default';

/** A municipality on this installation, with a database, a directory and an application of its own. */
export interface Tenant {
  /** Names it in commands, in the log and on the disk. */
  readonly key: string;
  readonly name: string | null;
  /** Canonical host names, the one that people see first; empty where every host is this municipality's. */
  readonly hosts: readonly string[];
  /** The environment, as it is for this municipality alone. Whatever reads it cannot meet another one. */
  readonly variables: Variables;
  /** Made to be filled from a backup, which has not happened yet: it is not served. */
  readonly awaitsRestore: boolean;
  /** Somebody is deleting it: it is not served any more. */
  readonly leaves: boolean;
}
