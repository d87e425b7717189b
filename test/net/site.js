// A site that knows nothing of Parlor: answers /page.js, and with the text of the query as a page.
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';

const script = readFileSync(new URL('page.js', import.meta.url));
createServer(({url}, response) => {
  if (url === '/favicon.ico') return void response.writeHead(204).end();
  const isScript = url === '/page.js';
  response.writeHead(200, {'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8'});
  response.end(isScript ? script : `<!doctype html><html lang="en"><title>A plain page</title>${decodeURIComponent(new URL(url, 'http://site').search.slice(1))}`);
}).listen(8000, process.argv[2], () => console.log('ready'));
