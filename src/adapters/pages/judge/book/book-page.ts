import type { HeatLine, JudgePage } from '../../slip/facts/slip-types.ts';
import type { JudgeBook } from './book-types.ts';

/** The page of one heat out of a book; undefined where the book has no such heat. */
export function pageFromBook(book: JudgeBook, heat: string): JudgePage | undefined {
  const { base, judge, lines, news } = book;
  const place = lines.findIndex((line) => line.heat === heat);
  const line = (index: number): HeatLine | null => lineOf(lines[index]);
  if (place < 0 || !news.heats.some((one) => one.heat === heat)) return undefined;
  return { base, judge, open: heat, previous: line(place - 1), next: line(place + 1), news };
}

function lineOf(line: HeatLine | undefined): HeatLine | null {
  return line ? { heat: line.heat, label: line.label } : null;
}
