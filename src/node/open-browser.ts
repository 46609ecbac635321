import { spawn } from 'node:child_process';
import process from 'node:process';

/**
 * Asks the system to open an address in its browser. Where there is none, nothing happens: the address has been printed.
 *
 * @param url of our own making, never a user's text: on Windows it passes through a shell
 */
export function openBrowser(url: string): void {
  const [command, ...args] = opener(process.platform, url);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function opener(platform: NodeJS.Platform, url: string): [string, ...string[]] {
  if (platform === 'darwin') return ['open', url];
  if (platform === 'win32') return ['cmd', '/c', 'start', '', url];
  return ['xdg-open', url];
}
