import { Injectable } from '@nestjs/common';
import type { VersionView } from '@gremia/contracts';
import { compareVersions, type MarkedPoint } from '@gremia/resolution';

const KEPT = 200;

/**
 * Marks what a resolution changed of its proposal. The same two texts always give the same marks, so what many people
 * read is compared once.
 */
@Injectable()
export class VersionComparisons {
  private readonly kept = new Map<string, MarkedPoint[]>();

  compare(before: VersionView, after: VersionView): MarkedPoint[] {
    const key = [before.id, before.hash, after.id, after.hash].join(' ');
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const marked = compareVersions(before.points, after.points);
    const oldest = this.kept.size >= KEPT ? this.kept.keys().next().value : undefined;
    if (oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(key, marked);
    return marked;
  }
}
