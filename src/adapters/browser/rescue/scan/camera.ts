export interface Camera {
  readonly video: HTMLVideoElement;
  /** False once it was stopped, or unplugged. */
  isOn(): boolean;
  stop(): void;
}

const again = 'and press the button again, or choose photos of the codes.';

const sentences: Readonly<Record<string, string>> = {
  NotAllowedError: `The camera was refused: allow it for this page in the browser ${again}`,
  NotFoundError: `No camera was found: connect one ${again}`,
};

const inUse = `The camera does not start: close what else uses it ${again}`;

/** Why no camera can be had on this page at all; undefined where one may be. */
export function withoutCamera(): string | undefined {
  if ('mediaDevices' in navigator) return undefined;
  return 'Browsers give a camera to https addresses only: choose photos of the codes.';
}

/** The camera, seen in a video; or in one sentence why there is none and what to do. */
export async function openCamera(): Promise<Camera | string> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
    });
    return cameraOf(stream);
  } catch (error) {
    return sentences[error instanceof DOMException ? error.name : ''] ?? inUse;
  }
}

function cameraOf(stream: MediaStream): Camera {
  const video = document.createElement('video');
  Object.assign(video, { muted: true, playsInline: true, autoplay: true, srcObject: stream });
  video.setAttribute('aria-label', 'What the camera sees');
  const tracks = stream.getTracks();
  return {
    video,
    isOn: () => tracks.every(({ readyState }) => readyState === 'live'),
    stop: () => {
      for (const track of tracks) track.stop();
      video.remove();
    },
  };
}
