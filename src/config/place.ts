import { ConfigError } from './error.js';
import { didYouMean } from './nearest.js';

/** Where in a config a value stands, for messages. */
export class Place {
  /** @param key such as `overrides[0]: rules`; empty for the whole file */
  constructor(
    readonly file: string,
    readonly key: string,
  ) {}

  in(key: string): Place {
    return new Place(this.file, this.key === '' ? key : `${this.key}: ${key}`);
  }

  item(index: number): Place {
    return new Place(this.file, `${this.key}[${index}]`);
  }

  /** @param wanted what the value must be, as the end of a sentence */
  refuse(value: unknown, wanted: string): never {
    throw new ConfigError(this.file, `"${this.key}" is ${JSON.stringify(value)}, but must be ${wanted}`);
  }

  /** @param known the keys that there are */
  refuseKey(key: string, known: readonly string[]): never {
    const where = this.key === '' ? '' : ` in "${this.key}"`;
    throw new ConfigError(this.file, `Unknown key "${key}"${where}.${didYouMean(key, known) || ` The keys are ${known.join(', ')}.`}`);
  }
}
