import {
  codeInput,
  deviceInput,
  deviceList,
  deviceView,
  ownDevice,
  pairDevice,
  pairing,
  pairingInput,
  waitingDevice,
} from './devices';
import type { RouteTable } from './route';

const tag = 'devices';
const own = '/api/v1/device';
const base = '/api/v1/devices';

export const devicesRoutes = {
  ownDevice: {
    method: 'get',
    path: own,
    summary: 'How the device that asks stands: unknown, waiting for the office, or paired',
    tag,
    permission: 'public',
    response: ownDevice,
  },
  beginPairing: {
    method: 'post',
    path: own,
    summary: 'Begin the pairing of the device that asks: a code to show, and a cookie to be known by',
    tag,
    permission: 'public',
    rate: 'sign-in',
    body: pairingInput,
    bodyLimit: 1_000,
    status: 201,
    response: pairing,
    secret: true,
  },
  lookUpDevice: {
    method: 'post',
    path: `${base}/look-up`,
    summary: 'Which device shows this code',
    tag,
    permission: 'manage-devices',
    body: codeInput,
    response: waitingDevice,
  },
  pairDevice: {
    method: 'post',
    path: base,
    summary: 'Confirm the device that shows this code, and say where it stands',
    tag,
    permission: 'manage-devices',
    body: pairDevice,
    status: 201,
    response: deviceView,
  },
  devices: {
    method: 'get',
    path: base,
    summary: 'Paired devices by name',
    tag,
    permission: 'manage-devices',
    response: deviceList,
  },
  changeDevice: {
    method: 'put',
    path: `${base}/{id}`,
    summary: 'Rename a device or point it to another meeting',
    tag,
    permission: 'manage-devices',
    body: deviceInput,
    response: deviceView,
  },
  revokeDevice: {
    method: 'delete',
    path: `${base}/{id}`,
    summary: 'End the pairing of a device; its line is closed at once',
    tag,
    permission: 'manage-devices',
    status: 204,
  },
} as const satisfies RouteTable;
