// Decodes each file given by npm's hessian.js, and prints a line for each: what it was, as JSON.
const fs = require('fs');
const hessian = require('hessian.js');

function shown(value, above) {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') {
    return Object.is(value, -0) || !Number.isFinite(value) ? 'number ' + (Object.is(value, -0) ? '-0' : value) : value;
  }
  if (typeof value !== 'object') return value;
  if (Buffer.isBuffer(value)) return 'binary ' + value.toString('hex');
  if (value instanceof Date) return 'date ' + value.toISOString();
  if (above.includes(value)) return 'cycle ' + (above.length - above.lastIndexOf(value));
  const inside = above.concat([value]);
  if (Array.isArray(value)) return value.map(each => shown(each, inside));
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return Object.fromEntries(entries.map(([key, each]) => [key, shown(each, inside)]));
}

for (const file of process.argv.slice(2)) {
  let line;
  try {
    line = JSON.stringify(shown(hessian.decode(fs.readFileSync(file), '2.0'), []));
  } catch (error) {
    line = JSON.stringify('failed: ' + error.message);
  }
  console.log(line);
}
