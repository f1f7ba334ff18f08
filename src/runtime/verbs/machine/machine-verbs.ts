import type { VerbDeclaration } from '../../../adapters/cli/program.ts';
import type { Verb } from '../verb.ts';

/** The program on this machine. */
export const machineVerbs: readonly VerbDeclaration<Verb>[] = [
  {
    name: 'serve',
    does: 'serve all showcases of the data folder on PORT, until Ctrl-C',
    options: [['--demo', 'create a demonstration where there is no showcase yet']],
    examples: ['floorcraft serve', 'PORT=8080 floorcraft serve --demo'],
    json: false,
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    name: 'status',
    does: 'tell what runs and how far each tenant is; exit code 6 when serve does not run',
    examples: ['floorcraft status', 'floorcraft status --json | jq .running'],
    load: async () => (await import('./status.ts')).status,
  },
  {
    name: 'doctor',
    does: 'check what this machine needs to serve',
    examples: ['floorcraft doctor', 'floorcraft doctor --json'],
    load: async () => (await import('./doctor.ts')).doctor,
  },
  {
    name: 'logs tail',
    does: 'show the newest lines of the logs of all processes, or of one',
    arguments: [['[process]', 'serve, index, cable, or the key of a showcase']],
    options: [
      ['--lines <count>', 'how many lines; 20 unless given'],
      ['--follow', 'go on with what is written from now on, until Ctrl-C'],
    ],
    examples: ['floorcraft logs tail', 'floorcraft logs tail serve --follow --json'],
    load: async () => (await import('./tail-logs.ts')).tailLogs,
  },
  {
    name: 'skating',
    does: 'marks as JSON Lines on standard input, places by the skating system on output',
    examples: ['floorcraft skating < finals.jsonl > places.jsonl'],
    json: false,
    load: async () => (await import('./answer-lines.ts')).skating,
  },
  {
    name: 'callbacks',
    does: 'callbacks as JSON Lines on standard input, who is recalled on output',
    examples: ['floorcraft callbacks < rounds.jsonl'],
    json: false,
    load: async () => (await import('./answer-lines.ts')).callbacks,
  },
  {
    name: 'completion',
    does: 'print a completion script for a shell',
    arguments: [['<shell>', 'bash, zsh or fish']],
    examples: [
      'floorcraft completion bash > /etc/bash_completion.d/floorcraft',
      'floorcraft completion fish > ~/.config/fish/completions/floorcraft.fish',
    ],
    json: false,
    load: async () => (await import('./completion.ts')).completion,
  },
];
