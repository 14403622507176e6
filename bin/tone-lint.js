#!/usr/bin/env node
// The front door, and the only file that touches the process. CommonJS, because an ES module starts a fifth slower.
'use strict';

const { fstatSync, readFileSync, statSync, writeSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { constants, Script } = require('node:vm');

// A draft is judged before optimised code is ready, and the end waits for the optimiser: let it begin later, and
// inline little, for a function that is inlined in ten is optimised ten times. Later versions of Node have another
// optimiser, without the first flag.
if (process.version.startsWith('v20.')) setFlagsFromString('--interrupt-budget=400000 --max-inlined-bytecode-size-cumulative=200');

const home = dirname(__dirname);
const stdout = output(1, () => process.stdout);
const stderr = output(2, () => process.stderr);

load(join(home, 'dist/tone-lint.cjs')).main({
  argv: process.argv.slice(2),
  cwd: process.cwd(),
  env: process.env,
  stdin: {
    get isTerminal() {
      return isTerminal(0);
    },
    read: readStdin,
  },
  stdout,
  stderr,
  home,
  clock: () => performance.now(),
}).then((code) => {
  process.exitCode = code;
  // all is said: to wait until the engine has tidied up would take a fifth of the run
  if (!stdout.isWaiting && !stderr.isWaiting) process.exit();
});

/** Runs the bundle, with its code as V8 compiled it at the build; another version of V8 refuses that, and compiles anew. */
function load(file) {
  const source = `(function (exports, require, module) {${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(source, { filename: file, cachedData: readIfThere(`${file}.cache`), importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER });
  const module = { exports: {} };
  const requireBeside = (name) => require(name.startsWith('./') ? join(dirname(file), name) : name);
  script.runInThisContext()(module.exports, requireBeside, module);
  return module.exports;
}

function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Asks the kind of file first: `node:tty`, which knows for certain, takes as long to load as a draft to lint. */
function isTerminal(descriptor) {
  try {
    const stats = fstatSync(descriptor);
    return stats.isCharacterDevice() && !isNull(stats) && require('node:tty').isatty(descriptor);
  } catch {
    return false; // closed
  }
}

function isNull({ rdev }) {
  return process.platform !== 'win32' && rdev === statSync('/dev/null').rdev;
}

/** Writes at once, which needs no stream; what a slow reader does not take yet goes through the stream after all. */
function output(descriptor, open) {
  const terminal = isTerminal(descriptor);
  let stream;
  return {
    isTerminal: terminal,
    columns: terminal ? open().columns : undefined,
    get isWaiting() {
      return stream !== undefined;
    },
    write(text) {
      let rest = Buffer.from(text);
      try {
        while (stream === undefined && rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
      } catch (error) {
        if (error.code === 'EPIPE') return; // a reader such as `head` has had enough
        if (error.code !== 'EAGAIN') throw error;
        stream = open().on('error', (failure) => {
          if (failure.code !== 'EPIPE') throw failure;
        });
      }
      if (rest.length > 0) stream.write(rest);
    },
  };
}

/** In one go, which is fastest; by pieces where the pipe is of the kind that says "not yet". */
function readStdin() {
  try {
    return readFileSync(0);
  } catch (error) {
    if (error.code === 'EAGAIN') return readPieces();
    if (error.code === 'EOF') return Buffer.alloc(0); // Windows, for a closed pipe
    throw error;
  }
}

async function readPieces() {
  const pieces = [];
  for await (const piece of process.stdin) pieces.push(piece);
  return Buffer.concat(pieces);
}
