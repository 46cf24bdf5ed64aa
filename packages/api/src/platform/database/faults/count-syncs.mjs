// Adds a byte to the file $SPP_TEST_SYNCS each time that fdatasync has returned, in whichever thread.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const fdatasync = fs.fdatasyncSync;
fs.fdatasyncSync = (descriptor) => {
  fdatasync(descriptor);
  fs.appendFileSync(process.env.SPP_TEST_SYNCS, '.');
};
syncBuiltinESMExports();
