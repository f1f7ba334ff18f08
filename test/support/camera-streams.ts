/** Remembers every stream that the page is given. */
export function keepStreams(): void {
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  const streams: MediaStream[] = [];
  Reflect.set(window, 'streams', streams);
  mediaDevices.getUserMedia = async (wanted) => {
    const stream = await open(wanted);
    streams.push(stream);
    return stream;
  };
}

/** Whether each stream's camera is still on. */
export function streamStates(): string[] {
  const streams: MediaStream[] = Reflect.get(window, 'streams');
  return streams.flatMap((stream) => stream.getTracks().map(({ readyState }) => readyState));
}
