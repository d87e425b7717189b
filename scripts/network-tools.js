// What the network tests need of the machine.
import {spawnSync} from 'node:child_process';
import {aptInstall} from './prepare.js';

const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`], {stdio: 'ignore'}).status === 0;

/** @returns {boolean} whether a command is there, found or installed with its Debian package */
export const ensureCommand = (command, name) => has(command) || (aptInstall(name) && has(command));

export const ensureCoturn = () => ensureCommand('turnserver', 'coturn');

/** @returns {string | false} why this machine can make no networks of its own, or false: then it can */
export function noNetworks() {
  if (process.platform !== 'linux') return 'SKIPPED: network namespaces are Linux only';
  if (process.getuid() !== 0) return 'SKIPPED: network namespaces need root';
  if (!has('ip') && !aptInstall('iproute2')) return 'SKIPPED: there is no `ip`, and iproute2 could not be installed';
  if (!has('iptables') && !aptInstall('iptables')) return 'SKIPPED: there is no `iptables`, and it could not be installed';
  const name = `parlor-try-${process.pid}`;
  try {
    for (const [command, ...args] of [['ip', 'netns', 'add', name], ['ip', 'netns', 'exec', name, 'iptables', '-L', '-n']]) {
      const {status, error, stderr} = spawnSync(command, args, {encoding: 'utf8'});
      if (status !== 0) return `SKIPPED: no network namespaces here (${command} ${args.join(' ')}: ${(error?.message ?? stderr).trim()})`;
    }
    return false;
  } finally {
    spawnSync('ip', ['netns', 'del', name]);
  }
}

const isRunning = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Removes what tests left that were ended: their networks are named after their process. */
export function removeNetworks() {
  const {stdout} = spawnSync('ip', ['netns', 'list'], {encoding: 'utf8'});
  for (const [name, pid] of (stdout ?? '').matchAll(/^parlor(\d+)-\S+/gm)) if (!isRunning(Number(pid))) spawnSync('ip', ['netns', 'del', name]);
}
