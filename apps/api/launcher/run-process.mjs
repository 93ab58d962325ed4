import { spawn } from 'node:child_process';

const LAST_WORDS_MILLISECONDS = 500;

/**
 * Runs a program without a shell and collects what it says.
 *
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function runProcess(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    let output = '';
    const collect = (chunk) => (output += chunk);
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('exit', (code) => {
      const finish = () => {
        child.stdout.destroy();
        child.stderr.destroy();
        resolve({ code, output });
      };
      // What the program said may arrive after its end. But not for ever: a server that it leaves behind may keep the
      // pipes open.
      const patience = setTimeout(finish, LAST_WORDS_MILLISECONDS);
      child.once('close', () => {
        clearTimeout(patience);
        finish();
      });
    });
  });
}
