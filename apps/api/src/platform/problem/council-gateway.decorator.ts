import { applyDecorators, UseFilters } from '@nestjs/common';
import { WebSocketGateway } from '@nestjs/websockets';
import { WsProblemFilter } from './ws-problem.filter';

/** The only way to declare a gateway: without the filter a refused message would never be acknowledged. */
export const CouncilGateway = (namespace: `/${string}`): ClassDecorator =>
  applyDecorators(UseFilters(WsProblemFilter), WebSocketGateway({ namespace }));
