/**
 * A problem's message without its closing "did you mean …?", for where what was
 * meant stands beside it. A message that closes otherwise stays whole.
 */
export function withoutQuestion(message: string): string {
  return message.replace(/[:;,] did you mean [^?]*\?$/, '');
}
