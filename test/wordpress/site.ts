import {type ChildProcess, execFile, spawn} from 'node:child_process';
import {once} from 'node:events';
import {cp, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:net';
import {tmpdir, userInfo} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {noWordPress} from '../../scripts/wordpress-tools.js';

const run = promisify(execFile);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const PLUGIN = here('../../integrations/wordpress/parlor');
/** Debian's, with links into /etc and /var that a copy must follow. */
const WORDPRESS = '/usr/share/wordpress';

export interface WordPress {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  /** Runs PHP inside WordPress, without an opening tag. @returns what it printed */
  php(code: string): Promise<string>;
  /** Makes a published post, unless `status` says otherwise, as the user of this role. @returns its address and id */
  post(role: string, content: string, status?: string): Promise<{id: number; url: string}>;
  /** Ends its processes and removes its files. */
  close(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as {port: number};
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Starts a program in a process group of its own, with a keeper that waits for the end of its own input, which we hold. However we
 * end, by any signal, it then ends the group and removes the folder: WordPress does not go on when nobody tests it.
 */
const kept = (folder: string, command: readonly string[], env = process.env): ChildProcess =>
  spawn('sh', ['-c', '"$@" </dev/null & cat >/dev/null; kill -KILL $!; wait; rm -rf -- "$0"; kill -KILL 0', folder, ...command], {env, stdio: ['pipe', 'ignore', 'ignore'], detached: true});

/** Ends a process and the workers it made, which outlive it otherwise. */
async function end(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'close');
  process.kill(-child.pid, signal);
  await gone;
}

async function answers(what: string, ask: () => Promise<unknown>, patience = 30_000): Promise<void> {
  for (const end = Date.now() + patience; ; await sleep(50)) {
    try {
      await ask();
      return;
    } catch (error) {
      if (Date.now() > end) throw new Error(`${what} does not answer`, {cause: error});
    }
  }
}

const config = (socket: string, url: string, more: string) => `<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', '${url}'); define('WP_SITEURL', '${url}');
foreach (['AUTH_KEY','SECURE_AUTH_KEY','LOGGED_IN_KEY','NONCE_KEY','AUTH_SALT','SECURE_AUTH_SALT','LOGGED_IN_SALT','NONCE_SALT'] as $key) define($key, hash('sha256', $key . '${socket}'));
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_DEBUG', true); define('WP_DEBUG_LOG', __DIR__ . '/debug.log'); define('WP_DEBUG_DISPLAY', false);
${more}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/**
 * A real WordPress, from Debian's packages, with a database of its own and the plugin switched on. Its users are
 * `administrator`, `editor`, `author`, `contributor` and `subscriber`; their passwords are their names.
 * @param parlor address of the Parlor server
 * @param constants PHP of wp-config.php
 * @throws Error saying why there can be none here
 */
export async function startWordPress(parlor: string, constants = ''): Promise<WordPress> {
  const why = noWordPress();
  if (why) throw new Error(why);
  const folder = await mkdtemp(join(tmpdir(), 'wordpress-'));
  const [site, data, socket] = [join(folder, 'site'), join(folder, 'data'), join(folder, 'db.sock')];
  const url = `http://127.0.0.1:${await freePort()}`;
  const user = `--user=${userInfo().username}`;
  // Two of them at once take each other's temporary tables in /tmp.
  const tmpdirOption = `--tmpdir=${folder}`;
  let [database, web]: (ChildProcess | undefined)[] = [];
  const close = async () => {
    await Promise.all([end(web, 'SIGTERM'), end(database, 'SIGKILL')]);
    await rm(folder, {recursive: true, force: true});
  };
  try {
    await Promise.all([
      run('cp', ['-rL', WORDPRESS, site]).then(() => cp(PLUGIN, join(site, 'wp-content/plugins/parlor'), {recursive: true})),
      mkdir(data).then(() => run('mariadb-install-db', ['--no-defaults', user, `--datadir=${data}`, tmpdirOption, '--auth-root-authentication-method=normal', '--skip-test-db'])),
    ]);
    // A language counts as installed when WordPress has a file of it; only the plugin's own texts matter here.
    await mkdir(join(site, 'wp-content/languages'), {recursive: true});
    for (const locale of ['zh_CN', 'ar']) await cp(join(PLUGIN, `languages/parlor-${locale}.mo`), join(site, `wp-content/languages/${locale}.mo`));
    await writeFile(join(site, 'wp-config.php'), config(socket, url, constants));
    database = kept(folder, ['/usr/sbin/mariadbd', '--no-defaults', user, `--datadir=${data}`, tmpdirOption, '--skip-networking', `--socket=${socket}`, '--innodb-flush-log-at-trx-commit=0']);
    await answers('MariaDB', () => run('mariadb', ['--no-defaults', '-uroot', `--socket=${socket}`, '-e', 'create database if not exists wordpress character set utf8mb4']));
    await run('php', [here('install.php'), site, url, parlor]);
    web = kept(folder, ['php', '-S', new URL(url).host, '-t', site, here('router.php')], {...process.env, PHP_CLI_SERVER_WORKERS: '4'});
    await answers('PHP', () => fetch(`${url}/license.txt`));
  } catch (error) {
    await close();
    throw error;
  }
  const php = async (code: string) => {
    const {stdout} = await run('php', ['-r', `$_SERVER['HTTP_HOST'] = '${new URL(url).host}'; require '${site}/wp-load.php'; ${code}`]);
    return stdout;
  };
  return {
    url,
    php,
    close,
    post: async (role, content, status = 'publish') =>
      JSON.parse(
        // As the editor saves it: what this role may not write is taken out.
        await php(`$user = get_user_by('login', '${role}'); wp_set_current_user($user->ID); kses_init();
          $id = wp_insert_post(wp_slash(['post_title' => 'A call', 'post_name' => uniqid('call-'), 'post_content' => base64_decode('${Buffer.from(content).toString('base64')}'), 'post_status' => '${status}', 'post_author' => $user->ID]));
          echo wp_json_encode(['id' => $id, 'url' => get_permalink($id)], JSON_UNESCAPED_SLASHES);`),
      ) as {id: number; url: string},
  };
}
