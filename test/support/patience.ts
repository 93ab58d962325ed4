/**
 * Real servers and a real database on a busy machine: five seconds are not always enough to start one. A test that
 * hangs still ends.
 */
jest.setTimeout(60_000);
