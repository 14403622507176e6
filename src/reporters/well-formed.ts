/** Half a surrogate pair: it has no place in XML, nor in the UTF-8 that most readers insist on. */
const HALF = /\p{Surrogate}/gu;

/** Text in which every character is whole. Its length stays, so offsets hold. */
export function wellFormed(text: string): string {
  return text.replace(HALF, '\ufffd');
}
