const COLUMN = 10;

/** One thing that was done to the system: what it was, what came of it, and every fault that was found. */
export function printTrial(name, rows, faults) {
  console.log(`\n${faults.length === 0 ? 'held' : 'FAULT'}  ${name}`);
  for (const [head, text] of [...rows, ...faults.map((found) => ['FAULT', found])])
    console.log(`       ${head.padEnd(COLUMN)}${text}`);
}

/** The end of a report, and of the process: with 1 when there was any fault. */
export function endWith(faults) {
  console.log(faults.length === 0 ? '\nNo fault.' : `\nFaults:\n${faults.map((found) => `- ${found}`).join('\n')}`);
  process.exit(faults.length === 0 ? 0 : 1);
}
