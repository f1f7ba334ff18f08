const words: Readonly<Record<string, string>> = {
  CoupleEnteredTwice: 'couple entered twice',
  BackNumberTaken: 'back number worn by another couple on this floor',
};

/** What is irregular about an entry, for people. */
export function irregularWords(codes: readonly string[]): string {
  return codes.map((code) => words[code] ?? 'irregular').join('; ');
}
