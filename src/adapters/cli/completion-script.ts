import type { DeclaredVerb } from './program.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;

/** Keys are the folders of the data folder: no program need be started to name them. */
const keys = 'ls "${FLOORCRAFT_DATA:-./data}/tenants" 2>/dev/null; echo index';

/** The lines of a completion script for verbs, their options and the keys of showcases. */
export function completionScript(
  shell: (typeof shells)[number],
  verbs: readonly DeclaredVerb[],
): string[] {
  if (shell === 'fish') return fish(verbs);
  // zsh runs the script of bash through its own emulation.
  const start = shell === 'zsh' ? ['#compdef floorcraft', 'autoload -U +X bashcompinit'] : [];
  return [...start, ...(shell === 'zsh' ? ['bashcompinit'] : []), ...bash(verbs)];
}

function bash(verbs: readonly DeclaredVerb[]): string[] {
  return [
    '_floorcraft() {',
    '  local word="${COMP_WORDS[COMP_CWORD]}" said="${COMP_WORDS[*]:1:COMP_CWORD-1}" found=""',
    '  case "$said" in',
    `    "") found="${firstWords(verbs).join(' ')}" ;;`,
    ...nounsOf(verbs).map((noun) => `    "${noun}") found="${verbsOf(verbs, noun).join(' ')}" ;;`),
    ...verbs.map((verb) => `    "${verb.name}"*) found="${wordsAfter(verb)}" ;;`),
    '  esac',
    '  COMPREPLY=($(compgen -W "$found" -- "$word"))',
    '}',
    'complete -o default -F _floorcraft floorcraft',
  ];
}

function fish(verbs: readonly DeclaredVerb[]): string[] {
  const nouns = nounsOf(verbs).map(
    (noun) => `complete -c floorcraft -f -n __fish_use_subcommand -a ${noun}`,
  );
  return [...nouns, ...verbs.flatMap(fishVerb)];
}

function fishVerb({ name, does, ...verb }: DeclaredVerb): string[] {
  const [first = '', second] = name.split(' ');
  const when = second === undefined ? '__fish_use_subcommand' : seen([first], [second]);
  const after = seen(second === undefined ? [first] : [first, second], []);
  const says = does.replaceAll("'", '');
  const options = optionsOf(verb).map((option) => `-l ${option.slice(2)}`);
  const key = takesKey(verb) ? [`-f -a '(sh -c "${quoted()}")'`] : [];
  return [
    `complete -c floorcraft -f -n '${when}' -a ${second ?? first} -d '${says}'`,
    ...[...options, ...key].map((given) => `complete -c floorcraft -n '${after}' ${given}`),
  ];
}

function quoted(): string {
  return keys.replaceAll('"', '\\"').replaceAll('$', '\\$');
}

function seen(words: readonly string[], missing: readonly string[]): string {
  return [
    ...words.map((word) => `__fish_seen_subcommand_from ${word}`),
    ...missing.map((word) => `not __fish_seen_subcommand_from ${word}`),
  ].join('; and ');
}

function wordsAfter(verb: DeclaredVerb): string {
  const options = optionsOf(verb).join(' ');
  return takesKey(verb) ? `${options} $(${keys})` : options;
}

function optionsOf({
  options = [],
  json,
}: Pick<DeclaredVerb, 'arguments' | 'options' | 'json'>): string[] {
  const own = options.map(([flags]) => flags.split(' ')[0] ?? flags);
  return [...own, ...(json === false ? [] : ['--json']), '--help'];
}

function takesKey({
  arguments: given = [],
}: Pick<DeclaredVerb, 'arguments' | 'options' | 'json'>): boolean {
  return given.some(([name]) => name === '<key>');
}

function firstWords(verbs: readonly DeclaredVerb[]): string[] {
  return [...new Set(verbs.map(({ name }) => name.split(' ')[0] ?? name))];
}

function nounsOf(verbs: readonly DeclaredVerb[]): string[] {
  const nouns = verbs.filter(({ name }) => name.includes(' '));
  return [...new Set(nouns.map(({ name }) => name.split(' ')[0] ?? name))];
}

function verbsOf(verbs: readonly DeclaredVerb[], noun: string): string[] {
  const own = verbs.filter(({ name }) => name.startsWith(`${noun} `));
  return own.map(({ name }) => name.slice(noun.length + 1));
}
