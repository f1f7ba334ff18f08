import { trusted } from '../../../domain/identity.ts';
import { say } from './panel-parts.ts';

/** So many bytes are taken of one song. */
const largest = 20 * 1024 * 1024;

/**
 * Uploads the chosen file of a song's form before the form is sent, and puts what the answer says
 * into the command. A form without a chosen file is sent as it is.
 */
export function uploadBeforeSending(page: Window): void {
  const listen = (event: SubmitEvent): void => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const input = form.querySelector<HTMLInputElement>('[data-song-file]');
    const file = input?.files?.[0];
    if (!input || !file || input.dataset['uploaded'] === fingerprint(file)) return;
    // Before Turbo hears of it: it would send the form without the file.
    event.preventDefault();
    event.stopImmediatePropagation();
    void upload(form, { input, file, button: event.submitter });
  };
  page.addEventListener('submit', listen, { capture: true });
}

interface Upload {
  readonly input: HTMLInputElement;
  readonly file: File;
  readonly button: HTMLElement | null;
}

async function upload(form: HTMLFormElement, { input, file, button }: Upload): Promise<void> {
  const words = form.querySelector<HTMLElement>('[data-song-words]');
  const tell = (text: string): void => {
    if (words) say(words, text);
  };
  if (file.size > largest) {
    tell('This file is larger than 20 MB: save the song in a smaller format.');
    return;
  }
  words?.setAttribute('role', 'status');
  button?.toggleAttribute('disabled', true);
  const base = document.querySelector<HTMLElement>('#dj-choose')?.dataset['base'] ?? '';
  const answer = await send(`${base}dj/files`, { file, tell });
  button?.toggleAttribute('disabled', false);
  if ('detail' in answer) {
    tell(answer.detail);
    return;
  }
  const data = form.querySelector<HTMLInputElement>('input[name="data"]');
  if (data) data.value = JSON.stringify({ ...Object(JSON.parse(data.value)), file: answer });
  input.dataset['uploaded'] = fingerprint(file);
  tell('The file is here.');
  form.requestSubmit();
}

type Answer = object | { readonly detail: string };

/** XMLHttpRequest: only it tells how much of a body has left. */
function send(
  url: string,
  { file, tell }: { readonly file: File; readonly tell: (words: string) => void },
): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) =>
      tell(`Uploading: ${String(Math.round((100 * loaded) / Math.max(1, total)))} of 100`);
    request.onload = () => resolve(readAnswer(request.responseText));
    request.onerror = () => resolve({ detail: 'The file did not arrive: try again.' });
    request.open('POST', url);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.send(file);
  });
}

function readAnswer(text: string): Answer {
  try {
    return trusted<Answer>(Object(JSON.parse(text)));
  } catch {
    return { detail: 'The answer cannot be read: try again.' };
  }
}

const fingerprint = ({ name, size, lastModified }: File): string =>
  `${name} ${String(size)} ${String(lastModified)}`;
