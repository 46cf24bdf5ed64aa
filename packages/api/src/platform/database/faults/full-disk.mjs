// While the file $SPP_TEST_FULL exists, no file can grow: the disk looks full, in whichever thread.
import fs from 'node:fs';

const write = fs.writeSync;
fs.writeSync = (descriptor, buffer, offset, length, position) => {
  if (fs.existsSync(process.env.SPP_TEST_FULL) && position + length > fs.fstatSync(descriptor).size) {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28 });
  }
  return write(descriptor, buffer, offset, length, position);
};
