import { All, Controller, SetMetadata } from '@nestjs/common';
import { ProblemError } from '../problem/problem-error';
import { ROUTE } from './handles.decorator';
import { UNKNOWN_PATH } from './request-route';

/** Whoever asks for what is not there is counted like everybody else. Its module comes last. */
@Controller()
export class UnknownPathController {
  @All('{*path}')
  @SetMetadata(ROUTE, UNKNOWN_PATH)
  refuse(): never {
    throw new ProblemError('not-found');
  }
}
