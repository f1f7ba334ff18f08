// Stands in for a tenant or the cable: listens on its socket and does what the address says.
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const [word, key] = process.argv.slice(3);
const name = word === 'cable' ? 'cable' : key;
const data = process.env.FLOORCRAFT_DATA ?? '.';
const socketFile = join(data, 'run', `${name}.sock`);
const { FAKE_DELAY, FAKE_EXIT, FAKE_STUBBORN, FAKE_MUTE } = process.env;

appendFileSync(join(data, 'starts'), `${name} ${process.pid}\n`);
process.stdout.write(`${name} begins\n`);
if (FAKE_STUBBORN) process.on('SIGTERM', () => undefined);
else process.on('SIGTERM', stop);

const answers = {
  echo: (request, response) => response.end(JSON.stringify(request.headers)),
  pid: (_, response) => response.end(String(process.pid)),
  env: (_, response) => response.end(JSON.stringify(process.env)),
  crash: () => process.exit(1),
  'crash-once': (_, response) => {
    if (existsSync(join(data, 'crashed'))) return response.end('better now');
    appendFileSync(join(data, 'crashed'), 'x');
    process.exit(1);
  },
  'half-answer': (_, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('half', () => process.exit(1));
  },
  stream: (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.flushHeaders();
    waitForFile('go', () => response.end('data: later\n\n'));
  },
  held: (_, response) => {
    appendFileSync(join(data, 'held'), 'x');
    response.on('close', () => appendFileSync(join(data, 'held-closed'), 'x'));
    waitForFile('release', () => response.end('at last'));
  },
  count: (request, response) => {
    let bytes = 0;
    request.on('data', (chunk) => (bytes += chunk.length));
    request.on('end', () => response.end(String(bytes)));
  },
  refuse: (_, response) => response.writeHead(403).end('refused early'),
  cookies: (_, response) => {
    response.setHeader('set-cookie', ['a=1', 'b=2']);
    response.setHeader('connection', 'x-hop, keep-alive');
    response.setHeader('x-hop', 'dropped');
    response.end('ok');
  },
};

const server = createServer((request, response) => {
  if (request.url === '/_control/status')
    return response.end(JSON.stringify({ key: name, pid: process.pid }));
  if (request.url === '/_control/stop') {
    response.writeHead(202).end();
    return FAKE_STUBBORN ? undefined : stop();
  }
  const last = new URL(request.url ?? '/', 'http://x').pathname.split('/').at(-1) ?? '';
  const answer = answers[last] ?? ((_, other) => other.end(`${name} ${request.url}`));
  answer(request, response);
});

server.on('upgrade', (request, socket) => {
  const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}`).digest();
  const lines = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
  lines.push(`X-Accept: ${accept.toString('hex')}`, '', JSON.stringify(request.headers), '');
  socket.write(lines.join('\r\n'));
  socket.on('error', () => socket.destroy());
  socket.pipe(socket);
});

if (FAKE_EXIT && !existsSync(join(data, 'mended'))) process.exit(Number(FAKE_EXIT));
setTimeout(
  () => {
    rmSync(socketFile, { force: true });
    server.listen(socketFile, () => {
      if (process.send && !FAKE_MUTE) process.send({ ready: true }, () => process.disconnect());
    });
  },
  Number(FAKE_DELAY ?? 0),
);

function stop() {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
}

function waitForFile(file, then) {
  const timer = setInterval(() => {
    if (!existsSync(join(data, file))) return;
    clearInterval(timer);
    then(readFileSync(join(data, file), 'utf8'));
  }, 5);
}
