import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';

const LOTS = 2 ** 32;

/** The one place in which lots are drawn; libs get them as an argument. */
@Injectable()
export class Lots {
  /** A whole number below 2^32, each as likely. */
  draw(): number {
    return randomInt(LOTS);
  }
}
