import type { AppConfig } from './app-config';

/** Passwords and secrets that stand in examples: whoever reads this repository knows them. */
const KNOWN_SECRETS = new Set([
  'password',
  'postgres',
  'gremia',
  'secret',
  'devkey',
  'changeme',
  'change-me',
  'example',
  'demonstration-secret-known-to-everyone',
]);

/** What must not be in operation, each as a sentence for the person in front of the terminal. */
export function productionFaults(config: AppConfig): string[] {
  const faults: string[] = [];
  if (config.publicUrl === null)
    faults.push(
      'PUBLIC_URL fehlt (im Betrieb mit NODE_ENV=production muss die öffentliche Adresse ausdrücklich gesetzt sein)',
    );
  if (config.publicUrl?.startsWith('http://')) faults.push('PUBLIC_URL muss mit https:// beginnen');
  if (config.demonstration) faults.push('GREMIA_DEMO=1 ist im Betrieb mit NODE_ENV=production nicht erlaubt');
  const { databaseUrl, database } = config;
  const isKnown = (url: string): boolean => KNOWN_SECRETS.has(decodeURIComponent(new URL(url).password));
  if (isKnown(databaseUrl)) faults.push('DATABASE_URL enthält ein allgemein bekanntes Passwort');
  else if (isKnown(database.readUrl)) faults.push('GREMIA_READ_DATABASE_URL enthält ein allgemein bekanntes Passwort');
  if (config.livekit !== null && KNOWN_SECRETS.has(config.livekit.secret))
    faults.push('LIVEKIT_API_SECRET ist allgemein bekannt');
  return faults;
}
