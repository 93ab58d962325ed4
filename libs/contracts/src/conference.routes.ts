import { uuid } from './common';
import { z } from 'zod';
import {
  admitPersons,
  callTicket,
  conferenceView,
  deviceCall,
  publicViewing,
  setCallRole,
  setDeviceMuted,
  setSpotlight,
  setViewing,
  viewerCall,
} from './conference';
import type { RouteTable } from './route';
import { setChannel } from './sound-channel';

const tag = 'conference';
const base = '/api/v1/meetings/{id}/conference';
const watched = '/api/v1/portal/meetings/{id}/viewing';
const common = { tag, permission: 'signed-in' } as const;
const person = z.object({ id: uuid, personId: uuid });

export const conferenceRoutes = {
  conference: {
    ...common,
    method: 'get',
    path: base,
    summary: 'The call of a meeting: whether there is one, how the person stands, who waits and who is in',
    response: conferenceView,
  },
  startCall: {
    ...common,
    method: 'post',
    path: `${base}/start`,
    summary: 'Begin the call of a running meeting; whoever leads',
    status: 204,
  },
  endCall: {
    ...common,
    method: 'post',
    path: `${base}/end`,
    summary: 'End the call for everybody; whoever leads',
    status: 204,
  },
  askToEnter: {
    ...common,
    method: 'post',
    path: `${base}/enter`,
    summary: 'Ask to be let into the call; whoever leads is in at once',
    response: conferenceView,
  },
  callTicket: {
    ...common,
    method: 'post',
    path: `${base}/ticket`,
    summary: 'What the browser of somebody who was let in opens the line with',
    response: callTicket,
    secret: true,
  },
  admitPersons: {
    ...common,
    method: 'post',
    path: `${base}/admit`,
    summary: 'Let people in who wait; whoever leads',
    body: admitPersons,
    status: 204,
  },
  mutePerson: {
    ...common,
    method: 'post',
    path: `${base}/people/{personId}/mute`,
    summary: 'Switch the microphone of somebody off, who may switch it on again while they have the floor',
    params: person,
    status: 204,
  },
  askToTalk: {
    ...common,
    method: 'post',
    path: `${base}/people/{personId}/ask-to-talk`,
    summary: 'Ask somebody who may talk to switch their microphone on; they do it themselves',
    params: person,
    status: 204,
  },
  setCallRole: {
    ...common,
    method: 'put',
    path: `${base}/people/{personId}/role`,
    summary: 'Say that somebody interprets, in the room or in a channel of sound, or writes captions; or does not',
    params: person,
    body: setCallRole,
    status: 204,
  },
  setDeviceChannel: {
    ...common,
    method: 'put',
    path: `${base}/devices/{deviceId}/channel`,
    summary: 'Say which channel of sound a screen of the hall plays; whoever leads',
    params: z.object({ id: uuid, deviceId: uuid }),
    body: setChannel,
    status: 204,
  },
  setDeviceMuted: {
    ...common,
    method: 'put',
    path: `${base}/devices/{deviceId}/muted`,
    summary: 'Close the microphone of the hall, or open it again; whoever leads',
    params: z.object({ id: uuid, deviceId: uuid }),
    body: setDeviceMuted,
    status: 204,
  },
  deviceCall: {
    tag,
    permission: 'public',
    method: 'post',
    path: '/api/v1/device/call',
    summary: 'What the paired device that asks opens its line to the call with, where there is a call for it',
    response: deviceCall,
    secret: true,
  },
  setSpotlight: {
    ...common,
    method: 'put',
    path: `${base}/spotlight`,
    summary: 'Have everybody see one participant large, or nobody; whoever leads',
    body: setSpotlight,
    status: 204,
  },
  setViewing: {
    ...common,
    method: 'put',
    path: `${base}/viewing`,
    summary: 'Let anybody watch the public part of the meeting, or nobody; whoever leads',
    body: setViewing,
    status: 204,
  },
  publicViewing: {
    tag,
    permission: 'public',
    method: 'get',
    path: watched,
    summary: 'Whether the public part of a meeting can be watched',
    response: publicViewing,
  },
  watchCall: {
    tag,
    permission: 'public',
    method: 'post',
    path: watched,
    summary: 'What anybody opens a line with to watch the public part of a meeting while it goes on',
    response: viewerCall,
    secret: true,
  },
} as const satisfies RouteTable;
