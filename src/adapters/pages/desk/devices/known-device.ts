/** What a tablet says of itself; times are milliseconds since 1970. */
export interface KnownDevice {
  readonly judge: string;
  /** The device's own name, from its cookie: it stands on no page. */
  readonly device: string;
  /** Since when it has been heard of again and again. */
  readonly since: number;
  readonly lastAt: number;
  /** Commands that it has still to send. */
  readonly unsent: number;
  /** Of 100; undefined where the browser does not tell. */
  readonly battery: number | undefined;
  readonly charging: boolean;
}

/** Within this time of its last word a device counts as open: it speaks every half minute. */
export const openMs = 90_000;
