import { Injectable } from '@nestjs/common';

/** The one place that reads the time; libs get it as an argument. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
