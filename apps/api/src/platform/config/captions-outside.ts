/** Why the application does not start with a recogniser that lies elsewhere. */
export const captionsOutside = (host: string): string =>
  `GREMIA_CAPTIONS_URL führt aus dem Haus (${host}): Was in der Sitzung gesprochen wird, ginge dorthin. ` +
  'Erlaubt sind der eigene Rechner und private Netze; soll es wirklich hinaus, setzen Sie GREMIA_CAPTIONS_OUTSIDE=1.';
