import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { hasCode } from '../errors.js';
import { makeFolder } from '../folders.js';

/** A process that may write to a folder. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, in ms since 1970: tells it from another that was given its pid. */
  readonly started: number;
}

const FILE = 'lock';
const HEARTBEAT_MS = 5_000;
/** A lock whose holder has not touched it for so long is left over from a process that was killed. */
const STALE_MS = 30_000;

/** The right of this process to write to a folder, until it is released or the process ends, however it ends. */
export interface HeldLock {
  /** False when another process took the lock over, which it does when this one was stopped for long. */
  readonly isHeld: boolean;
  release(): void;
}

/**
 * Takes the lock of a folder, which is made if need be, or returns the process that holds it.
 *
 * @throws what the file system throws
 */
export function takeLock(folder: string): HeldLock | LockHolder {
  makeFolder(folder);
  const path = join(folder, FILE);
  const self = thisProcess();
  for (;;) {
    try {
      writeFileSync(path, JSON.stringify(self), { flag: 'wx' });
      return hold(path, self);
    } catch (error) {
      // Where there is no room for what the lock says, there is for the lock.
      if (hasCode(error, 'ENOSPC') || hasCode(error, 'EDQUOT')) rmSync(path, { force: true });
      if (!hasCode(error, 'EEXIST')) throw error;
    }
    const holder = holderOf(path);
    if (isAlive(holder, path)) return holder;
    removeStale(path, holder);
  }
}

function thisProcess(): LockHolder {
  return { pid: process.pid, host: hostname(), started: Math.round(performance.timeOrigin) };
}

function hold(path: string, self: LockHolder): HeldLock {
  const isHeld = (): boolean => isSame(holderOf(path), self);
  const heartbeat = setInterval(() => {
    try {
      if (isHeld()) utimesSync(path, new Date(), new Date());
    } catch {
      // Without its heartbeat the lock is lost, which is found out before anything is written.
    }
  }, HEARTBEAT_MS).unref();
  return {
    get isHeld() {
      return isHeld();
    },
    release() {
      clearInterval(heartbeat);
      if (isHeld()) rmSync(path, { force: true });
    },
  };
}

/** What a lock says that was not written yet, or never will be. */
const UNKNOWN: LockHolder = { pid: 0, host: 'an unknown host', started: 0 };

function holderOf(path: string): LockHolder {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LockHolder;
  } catch {
    return UNKNOWN;
  }
}

function isSame(a: LockHolder, b: LockHolder): boolean {
  return a.pid === b.pid && a.host === b.host && a.started === b.started;
}

function isAlive(holder: LockHolder, path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined || Math.abs(Date.now() - stats.mtimeMs) > STALE_MS) return false;
  if (holder.host !== hostname()) return true;
  if (holder.pid === process.pid) return isSame(holder, thisProcess());
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/** Moves the lock away before removing it, so that one that another process took in this moment can be put back. */
function removeStale(path: string, holder: LockHolder): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (!isSame(holderOf(aside), holder)) linkSync(aside, path);
  } catch (error) {
    if (!hasCode(error, 'ENOENT') && !hasCode(error, 'EEXIST')) throw error;
  }
  rmSync(aside, { force: true });
}
