import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { routes, type Route } from '@gremia/contracts';
import { StartError } from '../start-error';
import { ROUTE } from './handles.decorator';

/** Nest's own mark of a method that answers a path. */
const PATH = 'path';

interface Handler {
  readonly name: string;
  readonly route: Route | undefined;
}

const names = (handlers: readonly Handler[]): string => handlers.map(({ name }) => name).join(', ');

/**
 * Refuses to start with a handler whose route stands in no table, for nobody would have decided who may call it, and
 * with a route that nobody handles or two do.
 */
@Injectable()
export class RouteCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const handlers = this.discovery.getControllers().flatMap(({ metatype }) => this.handlersOf(metatype));
    const nameless = handlers.filter(({ route }) => route === undefined);
    if (nameless.length > 0) throw new StartError(`Ohne Eintrag in der Tabelle der Wege: ${names(nameless)}.`);
    const handled = new Set(handlers.map(({ route }) => route));
    const twice = handlers.filter(({ route }, index) =>
      handlers.some((other, at) => at < index && other.route === route),
    );
    if (twice.length > 0) throw new StartError(`Wege, die schon beantwortet sind: ${names(twice)}.`);
    const idle = routes.filter((route) => !handled.has(route)).map(({ method, path }) => `${method} ${path}`);
    if (idle.length > 0) throw new StartError(`Wege, die niemand beantwortet: ${idle.join(', ')}.`);
  }

  private handlersOf(controller: unknown): Handler[] {
    if (typeof controller !== 'function') return [];
    const prototype: Record<string, object> = controller.prototype;
    return this.scanner
      .getAllMethodNames(prototype)
      .map((method) => ({ method, handler: prototype[method] }))
      .filter(({ handler }) => handler !== undefined && Reflect.hasMetadata(PATH, handler))
      .map(({ method, handler }) => ({
        name: `${controller.name}.${method}`,
        route: handler === undefined ? undefined : Reflect.getMetadata(ROUTE, handler),
      }));
  }
}
