import { processTerminal } from '../adapters/cli/terminal.ts';

// What this program writes is for the account it runs under alone.
process.umask(0o077);

const line = process.argv.slice(2);
const [word, kind, key] = line;

// The children of serve: loaded by themselves, since a hall waits for their first answer.
if (word === 'process' && kind === 'tenant' && key !== undefined) {
  const { runTenant } = await import('./processes/tenant.ts');
  process.exitCode = await runTenant(key);
} else if (word === 'process' && kind === 'cable') {
  const { runCable } = await import('./processes/cable.ts');
  await runCable();
} else {
  const code = await runVerb();
  // A pipe takes its time: leaving before it took everything would cut the answer short.
  process.stdout.write('', () => process.exit(code));
}

async function runVerb(): Promise<number> {
  const { runProgram } = await import('./verbs/run-program.ts');
  const terminal = processTerminal();
  return runProgram(line, {
    terminal,
    version: '0.1.0',
    onInterruptible: (sentence) => {
      process.once('SIGINT', () => {
        if (sentence !== '') terminal.talk(`\n${sentence}`);
        process.exit(130);
      });
    },
  });
}
