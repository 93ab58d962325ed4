/** A client of the live namespace without comfort: a bare WebSocket. */
export class LiveLine {
  static connect(address: string, cookie?: string): Promise<LiveLine>;
  /** Called with the body of each push: `["entries",{…}]`. */
  onEntries: (body: string) => void;
  onClose: () => void;
  /** Characters that have come so far. */
  readonly received: number;
  /** Resolves with the acknowledgement, undefined when the connection breaks before it. */
  ask(message: string, payload: object): Promise<unknown>;
  must<T>(message: string, payload: object): Promise<T>;
  close(): void;
}
