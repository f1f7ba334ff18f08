import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { prepareAdministration, prepareDemo } from '../../demo/prepare-demo.ts';
import { startLines } from '../../demo/start-lines.ts';
import { runServe } from '../../processes/serve.ts';
import { flag, readOptions, type Verb } from '../verb.ts';

/** `serve`: the public process, until it is told to end. */
export const serve: Verb = async (call) => {
  const { demo } = readOptions(call, { demo: flag });
  const print = (line: string): void => call.terminal.out(line);
  call.terminal.outlive();
  const entry = process.argv[1] ?? '';
  const code = await runServe({
    ...{ entry, demo, print },
    prepare: async (data) => {
      await prepareAdministration(data);
      if (demo) await prepareDemo(data, entry);
    },
    onListening: async ({ data, url }) => {
      for (const line of await startLines({ data, url, columns: process.stdout.columns }))
        print(line);
    },
  });
  return Object.values(exitCodes).find((known) => known === code) ?? exitCodes.failed;
};
