import { run } from './run';
import { runWitness } from './witness/witness';

const [first, ...rest] = process.argv.slice(2);
const output = {
  print: (text: string) => process.stdout.write(text),
  complain: (text: string) => process.stderr.write(text),
};

if (first === 'witness') void runWitness(rest, output).then((code) => (process.exitCode = code));
else void run(process.argv.slice(2), output).then((code) => (process.exitCode = code));
