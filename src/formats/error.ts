/** What a file holds that cannot be judged, with what to do about it. Whoever opened the file adds its name. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
}
