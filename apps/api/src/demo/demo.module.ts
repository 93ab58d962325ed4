import { Module } from '@nestjs/common';
import { DemoLoader } from './demo.loader';

/** The demonstration council. Development only: production refuses its accounts. */
@Module({ providers: [DemoLoader] })
export class DemoModule {}
