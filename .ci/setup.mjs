// Checks what npm cannot promise: that nodejieba was built and, with --browser, that Chromium and a Chinese font are there.
// As root on Debian it installs what is missing; elsewhere it says what to install, and fails.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';

process.chdir(join(import.meta.dirname, '..'));
const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function run(command, ...args) {
  console.error(`> ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // All output goes to stderr: stdout belongs to what comes after the check.
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], env }).status === 0;
}

function apt(...packages) {
  // Another apt-get may be at work: wait for it.
  const options = ['-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];
  return run('apt-get', 'update', '-qq') && run('apt-get', 'install', ...options, ...packages);
}

function fail(what, remedy) {
  console.error(`guanxi: ${what}\n${remedy}`);
  process.exit(1);
}

// In a process of its own: a native add-on that failed to load once cannot be loaded again in the same one.
function tokenizerLoads() {
  return spawnSync(process.execPath, ['-e', "require('nodejieba')"], { stdio: 'ignore' }).status === 0;
}

function buildTokenizer() {
  // npm leaves an optional dependency out when its build fails, so it is installed anew rather than rebuilt.
  const { version } = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages['node_modules/nodejieba'];
  return run('npm', 'install', '--no-save', '--no-audit', '--no-fund', `nodejieba@${version}`) && tokenizerLoads();
}

function hasChineseFont() {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  // No fontconfig (macOS, Windows): these systems come with Chinese fonts.
  return status !== 0 ? process.platform !== 'linux' : stdout.trim() !== '';
}

if (!tokenizerLoads() && !(canInstall && apt('python3', 'make', 'g++') && buildTokenizer())) {
  fail(
    'the tokenizer nodejieba is not built',
    'It is compiled where no ready-made binary can be fetched. Install Python 3, make and a C++ compiler\n' +
      '  Debian, Ubuntu:  sudo apt-get install python3 make g++\n' +
      '  Fedora:          sudo dnf install python3 make gcc-c++\n' +
      '  macOS:           xcode-select --install\n' +
      '  Windows:         Visual Studio Build Tools with "Desktop development with C++", and Python 3\n' +
      'then run npm ci again.',
  );
}

if (process.argv.includes('--browser') && !(findChromium() && hasChineseFont())) {
  const asked = process.env.CHROMIUM_PATH;
  if (asked && !findChromium())
    fail(`CHROMIUM_PATH is ${asked}, which is no program`, 'Set it to the path of Chromium or Chrome, or unset it.');
  if (!(canInstall && apt('chromium', 'fonts-noto-cjk') && findChromium())) {
    fail(
      'the browser tests need Chromium and a Chinese font',
      'Install them (Debian: sudo apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH to a Chromium or Chrome.',
    );
  }
}
