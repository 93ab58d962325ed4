import { Controller, Get } from '@nestjs/common';
import type { DemonstrationView } from '@gremia/contracts';
import { DemonstrationQuery } from './demonstration.query';

@Controller('api/v1/demonstration')
export class DemonstrationController {
  constructor(private readonly demonstration: DemonstrationQuery) {}

  @Get()
  read(): Promise<DemonstrationView> {
    return this.demonstration.execute();
  }
}
