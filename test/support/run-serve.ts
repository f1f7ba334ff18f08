import { runServe } from '../../src/runtime/processes/serve.ts';

// The public process as a process of its own, with the fake tenant as its program.
const [entry = '', data = ''] = process.argv.slice(2);
const print = (line: string): void => void process.stdout.write(`${line}\n`);
process.exitCode = await runServe({ demo: false, data, entry, print, host: '127.0.0.1' });
