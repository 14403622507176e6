/** All that the program may touch of the process around it, so that a test can stand in for it. */
export interface World {
  /** Without node and the script. */
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The package's folder: its version, and in `dist` the shipped rules. */
  readonly home: string;
  /** Milliseconds, for `--stats`. */
  clock(): number;
}

export interface Input {
  readonly isTerminal: boolean;
  /** Everything up to its end. */
  read(): Uint8Array | Promise<Uint8Array>;
}

export interface Output {
  readonly isTerminal: boolean;
  /** Only where it is a terminal. */
  readonly columns?: number | undefined;
  write(text: string): void;
}

/** 0: nothing that fails the run. 1: findings that do. 2: something could not be judged. */
export type ExitCode = 0 | 1 | 2;
