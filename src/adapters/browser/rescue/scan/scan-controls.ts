export interface ScanControls {
  readonly button: HTMLButtonElement;
  readonly photos: HTMLInputElement;
  /** What to put into the page, in order. */
  readonly parts: readonly HTMLElement[];
  /** Says how it stands. */
  say(words: string): void;
  /** Says so, and takes no press until the camera is shown as on or off. */
  wait(words: string): void;
  show(camera: 'on' | 'off'): void;
  /** Shows what the camera sees under the words. */
  put(video: HTMLVideoElement): void;
}

const words = { off: 'Scan codes with the camera', on: 'Stop the camera' };

/** A button for the camera, a line that says how it stands, and a field for photos of codes. */
export function scanControls(): ScanControls {
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'button', textContent: words.off });
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const say = (sentence: string): void => {
    if (status.textContent !== sentence) status.textContent = sentence;
  };
  const { field, photos } = photoField();
  return {
    ...{ button, photos, parts: [button, status, field], say },
    wait: (sentence) => {
      button.disabled = true;
      say(sentence);
    },
    show: (camera) => {
      button.disabled = false;
      button.textContent = words[camera];
    },
    put: (video) => {
      status.after(video);
    },
  };
}

/** Without a name: what is chosen is read here and not sent. */
function photoField(): { field: HTMLElement; photos: HTMLInputElement } {
  const field = document.createElement('label');
  field.className = 'field';
  const name = document.createElement('span');
  name.textContent = 'Or photos of its QR codes';
  const photos = document.createElement('input');
  Object.assign(photos, { type: 'file', accept: 'image/*', multiple: true });
  field.append(name, photos);
  return { field, photos };
}
