#!/usr/bin/env node
import { runSpp } from '../dist/cli/run.js';

process.exitCode = await runSpp(process.argv.slice(2), process);
