import { Clock } from '../platform/clock';

/** Tells the time of the past day whose events are being recorded. */
export class DemoClock extends Clock {
  constructor(private time: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.time);
  }

  set(time: Date): void {
    this.time = time;
  }

  pass(seconds: number): void {
    this.time = new Date(this.time.getTime() + seconds * 1_000);
  }
}
