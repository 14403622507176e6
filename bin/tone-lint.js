#!/usr/bin/env node
// The front door, and the only file that touches the process.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isatty } from 'node:tty';

const require = createRequire(import.meta.url); // CommonJS starts faster than the same bundle as an ES module
const { main } = require('../dist/tone-lint.cjs');

process.exitCode = await main({
  argv: process.argv.slice(2),
  cwd: process.cwd(),
  env: process.env,
  stdin: { isTerminal: isatty(0), read: readStdin },
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  home: join(import.meta.dirname, '..'),
  clock: () => performance.now(),
});

function output(stream) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error; // a reader such as `head` has had enough
  });
  return { isTerminal: stream.isTTY === true, columns: stream.columns, write: (text) => stream.write(text) };
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
