import { acquireWriterLock } from '../../../src/adapters/sqlite/writer-lock.ts';

const holder = { pid: process.pid, role: 'tenant', since: '2026-01-02T03:04:05.678Z' };
const lock = acquireWriterLock(process.argv[2] ?? '', holder);
process.stdout.write('release' in lock ? 'held\n' : 'refused\n');
setInterval(() => lock, 1000);
