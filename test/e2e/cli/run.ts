import { spawn } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const MAIN = path.join(ROOT, 'src/cli/main.ts');

/** What a command printed, and its exit code. */
export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  cwd: string;
  stdin?: string | Uint8Array;
  /** Further flags for Node.js itself. */
  nodeFlags?: readonly string[];
  /** Close the pipe after the first bytes, as `| head -1` does. */
  closeEarly?: boolean;
}

/** Runs the command line as a user does, in a process of its own. */
export function guanxi(args: readonly string[], { cwd, stdin = '', nodeFlags = [], closeEarly = false }: RunOptions): Promise<Outcome> {
  const tsx = import.meta.resolve('tsx');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', tsx, ...nodeFlags, MAIN, ...args], { cwd, env: { ...process.env, NO_COLOR: '1' } });
    const outcome = { stdout: '', stderr: '' };
    // Characters may be cut between two chunks.
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      outcome.stdout += chunk;
      if (closeEarly) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      outcome.stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...outcome }));
    child.stdin.on('error', () => undefined); // a command that does not read may be gone already
    child.stdin.end(stdin);
  });
}
