// Preloaded by a test: tells at the end which files a run has loaded.
'use strict';

const { basename } = require('node:path');

process.on('exit', () => {
  const loaded = Object.keys(require.cache).map((file) => basename(file)).filter((file) => file !== 'modules.cjs');
  process.stderr.write(`loaded: ${loaded.sort().join(' ')}\n`);
});
