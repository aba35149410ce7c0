#!/usr/bin/env node
import { main, realHost, untilDone } from './cli/index.ts';

// Not process.exit: what is still on its way to a pipe must arrive.
process.exitCode = await untilDone(main(process.argv.slice(2), realHost()));
