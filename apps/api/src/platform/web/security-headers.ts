import type { RequestHandler } from 'express';
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

export const permissionsPolicy: RequestHandler = (_request, response, next) => {
  response.setHeader('permissions-policy', POLICY);
  next();
};

/** Everything comes from our own address; no script stands in the page itself; nobody may frame us. */
export function securityHeaders(config: AppConfig): RequestHandler {
  const secure = config.publicUrl?.startsWith('https://') ?? false;
  const socket = config.publicUrl === null ? [] : [config.publicUrl.replace(/^http/, 'ws')];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
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
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
}
