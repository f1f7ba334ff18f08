import { runCable } from '../../../src/runtime/processes/cable.ts';

const idle = Number(process.argv[2]);

await runCable(Number.isNaN(idle) ? {} : { idleMilliseconds: idle });
