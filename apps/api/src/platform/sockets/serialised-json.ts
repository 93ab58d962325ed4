/**
 * JSON that has been written already. The encoder passes it on as it stands, so that what many sockets are sent is
 * written once.
 */
export class SerialisedJson {
  constructor(readonly text: string) {}
}
