import { dataFolder } from '../../../src/runtime/data-folder.ts';
import { withReading } from '../../../src/runtime/operator/reading.ts';
import { rebuild } from '../../../src/runtime/rebuild.ts';
import { readModelFile } from '../../../src/runtime/tenant/open-tenant.ts';

/** Rebuilds a read model until something of it is on the disk, says how much, and stays there. */
const [root = '', key = ''] = process.argv.slice(2);
const data = dataFolder(root);
await withReading(data, key, (log) =>
  rebuild({
    ...{ log, file: `${readModelFile(data, key)}.rebuild` },
    onProgress: ({ events }) => {
      process.stdout.write(`${String(events)}\n`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    },
  }),
);
