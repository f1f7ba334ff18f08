export type FaultCode =
  | 'missing'
  | 'altered'
  | 'swapped'
  | 'unreadable'
  | 'foreign'
  | 'command'
  | 'cut'
  | 'witness'
  | 'vault'
  | 'blob'
  | 'file';

/** What is wrong with a log, where, and in one sentence for an operator. */
export interface LogFault {
  /** The revision concerned; -1 where the file as a whole cannot be read. */
  readonly revision: number;
  readonly code: FaultCode;
  readonly sentence: string;
}

export interface LogFaults {
  add(revision: number, code: FaultCode, sentence: string): void;
  /** Takes back what another fault explains. */
  drop(revision: number, code: FaultCode): void;
  count(): number;
  first(limit: number): readonly LogFault[];
}

/** More than these are counted only: a log replaced as a whole would fill the memory. */
const kept = 1000;

/** Collects faults, counting all of them. */
export function collectFaults(): LogFaults {
  let faults: LogFault[] = [];
  let beyond = 0;
  return {
    add(revision, code, sentence) {
      if (faults.length < kept) faults.push({ revision, code, sentence });
      else beyond += 1;
    },
    drop(revision, code) {
      faults = faults.filter((fault) => fault.revision !== revision || fault.code !== code);
    },
    count: () => faults.length + beyond,
    first: (limit) => [...faults].sort((a, b) => a.revision - b.revision).slice(0, limit),
  };
}
