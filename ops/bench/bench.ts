import { benchAppend } from './bench-append.ts';
import { benchCommands } from './bench-commands.ts';
import { benchRebuild } from './bench-rebuild.ts';
import { lineOf } from './measure.ts';

// Every figure with its peer, measured in this run on this machine; nothing is asserted.
for (const bench of [benchAppend, benchCommands, benchRebuild]) {
  for (const figure of await bench()) console.log(lineOf(figure));
}
