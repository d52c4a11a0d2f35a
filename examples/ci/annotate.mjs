#!/usr/bin/env node
// Turns the lines of `izisales validate --json` into what a code host shows beside a file.
//   node annotate.mjs github informe.jsonl      workflow commands, one a fault
//   node annotate.mjs gitlab informe.jsonl      a code quality report
// No dependency: copy it as it is.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import process from 'node:process';

const [host, file] = process.argv.slice(2);
const writers = { github, gitlab };
if (!file || !(host in writers)) {
  console.error('Use: node annotate.mjs github|gitlab informe.jsonl');
  process.exit(2);
}

const faults = readFileSync(file === '-' ? 0 : file, 'utf8')
  .split('\n')
  .filter(line => line.trim())
  .map(line => JSON.parse(line))
  .flatMap(report => report.issues.map(issue => ({ file: report.archivo, ...issue })));
writers[host](faults);

function github(all) {
  // A workflow command ends at a line break, and its properties at a comma or colon.
  const text = value => value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = value => text(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
  for (const { file: path, code, severity, path: place, message, remedy } of all) {
    const level = severity === 'observacion' ? 'warning' : 'error';
    console.log(`::${level} file=${property(path)},title=${property(`${code} ${place}`.trim())}::${text(`${message} ${remedy}`)}`);
  }
}

function gitlab(all) {
  const levels = { observacion: 'minor', rechazo: 'critical', excepcion: 'major' };
  console.log(JSON.stringify(all.map(({ file: path, code, severity, path: place, message, remedy }) => ({
    check_name: code,
    description: `${[code, place].filter(Boolean).join(' ')}: ${message} ${remedy}`,
    severity: levels[severity] ?? 'major',
    fingerprint: createHash('sha256').update([path, code, place, message].join('\0')).digest('hex'),
    location: { path, lines: { begin: 1 } },
  })), null, 2));
}
