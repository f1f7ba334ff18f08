import type { VNode } from 'preact';

interface Props {
  readonly base: string;
  /** The address below the showcase of the page that was asked for; empty where none is known. */
  readonly to: string;
}

/** In the place of a page that the tablet does not keep, with the way back to those it does. */
export function NeedsNetwork({ base, to }: Props): VNode {
  return (
    <div class="empty">
      <h1>Needs the network</h1>
      <p>{wordOf(to)} needs the network: this tablet does not keep it. Your heats open without.</p>
      <nav class="judge-ways" aria-label="Ways on">
        <a class="slip-button slip-primary" href={`${base}judge/`}>
          My heats
        </a>
        <a class="slip-button" href={`${base}${to}`}>
          Try again
        </a>
      </nav>
    </div>
  );
}

const words: Readonly<Record<string, string>> = {
  agenda: 'The agenda',
  standings: 'The page of standings',
  hall: 'The hall screen',
  'judge/practice': 'The practice heat',
};

function wordOf(to: string): string {
  return words[to] ?? 'That page';
}
