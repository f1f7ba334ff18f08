import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { utf8Text } from '../../../domain/file/utf8-text.ts';
import {
  answerCallbacksLine,
  answerSkatingLine,
  type ErrorAnswer,
} from '../../../domain/skating/protocol.ts';
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
    const { text, wrong } = utf8Text(line, number);
    const found = wrong === undefined ? answer(text, number) : otherText(wrong, number);
    if (found) terminal.out(JSON.stringify(found));
  }
  return exitCodes.ok;
}

function otherText(wrong: string, id: number): ErrorAnswer {
  const sentence = `The line is ${wrong}; send UTF-8.`;
  return { id, error: { code: 'NotUtf8', sentence } };
}

const newline = 0x0a;

/** Only a newline ends a line: JSON texts may hold the other separators that Unicode knows. */
async function* linesOf(input: AsyncIterable<string | Uint8Array>): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  for await (const chunk of input) {
    let rest = Buffer.from(chunk);
    for (let end = rest.indexOf(newline); end >= 0; end = rest.indexOf(newline)) {
      yield Buffer.concat([...begun, rest.subarray(0, end)]);
      begun = [];
      rest = rest.subarray(end + 1);
    }
    begun.push(rest);
  }
  const last = Buffer.concat(begun);
  if (last.length > 0) yield last;
}
