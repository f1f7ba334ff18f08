import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { answerCallbacksLine, answerSkatingLine } from '../../../domain/skating/protocol.ts';
import type { Verb } from '../verb.ts';

/** `skating`: one line of marks in, one line of places out, in the same order. */
export const skating: Verb = (call) => answerLines(call, answerSkatingLine);

/** `callbacks`: the same for a round before the final. */
export const callbacks: Verb = (call) => answerLines(call, answerCallbacksLine);

async function answerLines(
  { terminal }: Parameters<Verb>[0],
  answer: (line: string, number: number) => object | undefined,
): ReturnType<Verb> {
  let number = 0;
  for await (const line of linesOf(terminal.input)) {
    number += 1;
    const found = answer(line, number);
    if (found) terminal.out(JSON.stringify(found));
  }
  return exitCodes.ok;
}

/** Only a newline ends a line: JSON texts may hold the other separators that Unicode knows. */
async function* linesOf(input: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
