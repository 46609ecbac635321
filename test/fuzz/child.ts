// A process of run.ts: runs the cases that it is sent, and says after each how it went. Its memory is limited by its parent.
import { runCase, warmUp } from './case.js';

process.on('message', async ({ seed, number }: { seed: number; number: number }) => {
  const before = process.cpuUsage();
  const outcome = await runCase(seed, number);
  const { user, system } = process.cpuUsage(before);
  process.send?.({ ...outcome, seconds: (user + system) / 1e6, memory: process.resourceUsage().maxRSS / 1024 });
});
await warmUp();
process.send?.('ready');
