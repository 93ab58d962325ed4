import { line, tenths, whole } from './report.mjs';
import { waitsUnderAttack } from './under-attack.mjs';

/** How little a hostile set slows the others, beside what the machine itself does to a bare server meanwhile. */
export async function measureUnderAttack() {
  for (const isElsewhere of [false, true]) {
    const { lasted, quiet, attacked, lost } = await waitsUnderAttack({ isElsewhere });
    console.log(
      `\nHostile: ${process.env.BENCH_ATTACK ?? 'everything'} that test:hostile sends, at once, for ${whole(lasted)} s; measured by a process of its own`,
    );
    console.log(
      isElsewhere
        ? 'Those who attack give way to everybody else (nice 19), as if they were on another machine'
        : 'Those who attack have the same priority, on the same processors',
    );
    for (const [what, label] of [
      ['health', '/health/live'],
      ['ballot', 'a ballot'],
    ]) {
      printWaits(label, what, 'application', quiet, attacked);
      printWaits(`floor, bare http and ws with an INSERT: ${label}`, what, 'floor', quiet, attacked);
    }
    for (const [whose, label] of [
      ['application', 'the application'],
      ['postgres', 'PostgreSQL'],
      ['attackers', 'those who attack'],
    ])
      line(`processors that ${label} kept busy, quiet and under attack`, busy(whose, quiet, attacked), '');
    line('longest turn of the event loop, by the clock', turn('clock', quiet, attacked), 'ms');
    line('  processor time of the main thread in one turn', turn('processor', quiet, attacked), 'ms');
    line('ballots acknowledged, and lost', `${whole(lost.acknowledged)} ${whole(lost.lost)}`);
  }
}

const busy = (whose, ...phases) => phases.map((phase) => phase.busy[whose]?.toFixed(2) ?? '?').join(' ');
const turn = (by, ...phases) => phases.map((phase) => phase.turn[by]?.toFixed(1) ?? '?').join(' ');

function printWaits(label, what, whose, quiet, attacked) {
  const [before, during] = [quiet[whose][what], attacked[whose][what]];
  const aim = whose === 'floor' ? '' : ' (aim: 3, and 250 ms)';
  line(`${label}: quiet, worst of ${whole(before.count)}`, tenths(before.worst), 'ms');
  line(`  under attack, worst of ${whole(during.count)}`, tenths(during.worst), 'ms');
  line('  99 of 100, quiet and under attack', `${tenths(before.most)} ${tenths(during.most)}`, 'ms');
  line(`  RATIO of the worst${aim}`, (during.worst / before.worst).toFixed(1), 'times');
  line('  RATIO of 99 of 100', (during.most / before.most).toFixed(1), 'times');
}
