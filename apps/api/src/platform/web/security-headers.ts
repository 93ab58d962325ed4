import type { Request, RequestHandler } from 'express';
import helmet from 'helmet';
import type { AppConfig } from '../config/app-config';

/** What a page of ours never asks of a device, so that nothing in it can. Camera, microphone, screen: for calls. */
const NEVER = [
  'accelerometer',
  'bluetooth',
  'browsing-topics',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
];
const POLICY = [
  'camera=(self)',
  'microphone=(self)',
  'display-capture=(self)',
  ...NEVER.map((feature) => `${feature}=()`),
].join(', ');

/** Scripts, styles, fonts and the sign of the build: parts of a page, which no browser opens as a page of its own. */
const PART_OF_PAGE = /^\/(?:assets\/[\w.-]+\.(?:js|css|woff2)|icon\.svg)$/u;
/** What a script asks the API for is no page either; browsers say so, and it is not kept for those who open it. */
const isForScript = ({ path, headers }: Request): boolean =>
  path.startsWith('/api/') && headers['sec-fetch-dest'] === 'empty';

/**
 * What every answer says of how it may be used. A part of a page says only what counts for one, some hundred bytes
 * instead of a thousand: the page has said the rest, and a first visit fetches a dozen of them.
 */
export function securityHeaders(config: AppConfig): RequestHandler {
  const secure = config.publicUrl?.startsWith('https://') ?? false;
  const hsts = secure ? ({ maxAge: 31_536_000, includeSubDomains: false } as const) : false;
  const ofPages = pageHeaders(config, hsts);
  const ofParts = helmet({
    // Counts for a script that is run as a worker.
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'self'"] } },
    strictTransportSecurity: hsts,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xFrameOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
  return (request, response, next) => {
    if (request.path.startsWith('/api/')) response.vary('sec-fetch-dest');
    if (PART_OF_PAGE.test(request.path) || isForScript(request)) return ofParts(request, response, next);
    response.setHeader('permissions-policy', POLICY);
    return ofPages(request, response, next);
  };
}

type Helmet = NonNullable<Parameters<typeof helmet>[0]>;

/** Everything comes from our own address; no script stands in the page itself; nobody may frame us. */
function pageHeaders(config: AppConfig, hsts: Helmet['strictTransportSecurity']): ReturnType<typeof helmet> {
  const secure = hsts !== false;
  const socket = config.publicUrl === null ? [] : [config.publicUrl.replace(/^http/, 'ws')];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // Programs of our own for blurring a background; JavaScript is made of no text by it.
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'", ...socket],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: hsts,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
}
