#!/usr/bin/env node
import { runSpp } from '../dist/cli/run.js';

process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await runSpp(process.argv.slice(2), process);
