// What the WordPress tests need of the machine.
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {aptInstall} from './prepare.js';

/** Debian's: a program, or a file of it, and the package that has it. */
const PACKAGES = {
  'wordpress': '/usr/share/wordpress/wp-load.php',
  'wordpress-theme-twentytwentythree': '/usr/share/wordpress/wp-content/themes/twentytwentythree/theme.json',
  'php-cli': '/usr/bin/php',
  'php-mysql': '/usr/share/doc/php-mysql',
  'php-xml': '/usr/share/doc/php-xml',
  'php-mbstring': '/usr/share/doc/php-mbstring',
  'mariadb-server': '/usr/sbin/mariadbd',
};
const missing = () => Object.keys(PACKAGES).filter((name) => !existsSync(PACKAGES[name]));

/** @returns {string | false} why no WordPress can run on this machine, or false: then it can */
export function noWordPress() {
  if (process.platform !== 'linux') return 'SKIPPED: a real WordPress is taken from Debian packages, which are Linux only';
  if (missing().length) aptInstall(...missing());
  if (missing().length) return `SKIPPED: not there, and could not be installed: ${missing().join(', ')}`;
  const {status, stdout} = spawnSync('php', ['-r', 'echo extension_loaded("mysqli") && extension_loaded("mbstring") ? "yes" : "no";'], {encoding: 'utf8'});
  return status === 0 && stdout === 'yes' ? false : 'SKIPPED: this PHP has no mysqli or no mbstring';
}
