/** How many sockets there may be. Whoever has signed in is bound by person, never by address. */
export interface SocketLimits {
  readonly perPerson: number;
  /** Of those who did not sign in, from one network address: a hall display and a full gallery stand behind one. */
  readonly perAddress: number;
  /** Of those who did not sign in, from everywhere together. */
  readonly anonymous: number;
  /** Handshakes in a minute. */
  readonly handshakesPerPerson: number;
  readonly handshakesPerAddress: number;
}
