/** A setting that cannot be followed. `where` is the file or the flag that holds it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  /** @param extendedBy the config that asked for the file `where` */
  constructor(
    readonly where: string,
    message: string,
    readonly line?: number,
    readonly extendedBy?: string,
  ) {
    super(message);
  }
}
