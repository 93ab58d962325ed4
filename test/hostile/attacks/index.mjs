import brokenRequests from './broken-requests.mjs';
import brokenUploads from './broken-uploads.mjs';
import comparingVersions from './comparing-versions.mjs';
import crawling from './crawling.mjs';
import exportsAndSearches from './exports-and-searches.mjs';
import freshConnections from './fresh-connections.mjs';
import guessingPasswords from './guessing-passwords.mjs';
import longAmendments from './long-amendments.mjs';
import malformedSockets from './malformed-sockets.mjs';
import nestedBodies from './nested-bodies.mjs';
import parallelUploads from './parallel-uploads.mjs';
import pathologicalTexts from './pathological-texts.mjs';
import refusedRequests from './refused-requests.mjs';
import slowBodies from './slow-bodies.mjs';
import slowHandshakes from './slow-handshakes.mjs';
import { dozen, few } from './sockets-that-do-not-read.mjs';
import tooManySockets from './too-many-sockets.mjs';
import unreadPages from './unread-pages.mjs';

/**
 * What one person can send to stop the others. Each says what it sends, sends it, and judges by facts: what was
 * answered, what was let through, what it cost in memory; never by time.
 *
 * Those at the end use up what the public of one address may do in a minute.
 */
export const ATTACKS = [
  pathologicalTexts,
  longAmendments,
  comparingVersions,
  nestedBodies,
  parallelUploads,
  brokenUploads,
  slowBodies,
  brokenRequests,
  few,
  dozen,
  malformedSockets,
  unreadPages,
  slowHandshakes,
  guessingPasswords,
  exportsAndSearches,
  crawling,
  tooManySockets,
  refusedRequests,
  freshConnections,
];
