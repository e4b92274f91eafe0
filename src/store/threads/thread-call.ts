import { Worker } from 'node:worker_threads';
import { codeOf } from '../../errors.js';
import { DamagedFile, damagedPath, problemOf } from '../damage.js';

/** What a thread answers to one message. */
export type ThreadReply<Value> = { readonly value: Value } | { readonly error: PortableError };

/** An error as it crosses from one thread to another: all but its message would get lost on the way. */
export interface PortableError {
  readonly message: string;
  /** The system's. */
  readonly code?: string;
  /** What is damaged, and how. */
  readonly damage?: Pick<DamagedFile, 'path' | 'expected' | 'found'>;
}

/** An error made ready to cross; {@link revived} makes an error of it again. */
export function portable(error: unknown): PortableError {
  if (!(error instanceof Error)) return { message: String(error) };
  const damage = damagedPath(error) === undefined ? undefined : problemOf(error);
  const code = codeOf(error);
  return {
    message: error.message,
    ...(code !== undefined && { code }),
    ...(damage && { damage: { path: damage.path, expected: damage.expected, found: damage.found } }),
  };
}

/** The error that {@link portable} made ready: a damaged file as such, any other with its message and code. */
export function revived({ message, code, damage }: PortableError): Error {
  if (damage !== undefined) return new DamagedFile(damage.path, damage.expected, damage.found);
  return code === undefined ? new Error(message) : Object.assign(new Error(message), { code });
}

/**
 * Megabytes that a thread's objects may take. With less room the garbage is collected earlier, so that several threads
 * stay small together; and a thread that runs out of it ends with an error, where the process would end without one.
 */
export const THREAD_LIMITS = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 1024 } as const;

/** A thread that answers each message with one reply, in order. */
export class CallableThread<Message, Value> {
  readonly #worker: Worker;
  readonly #waiting: { resolve: (value: Value) => void; reject: (error: Error) => void }[] = [];
  #failure: Error | undefined;

  constructor(module: URL, workerData: unknown) {
    this.#worker = new Worker(module, { workerData, resourceLimits: THREAD_LIMITS });
    this.#worker.on('message', (reply: ThreadReply<Value>) => {
      const call = this.#waiting.shift();
      if ('error' in reply) call?.reject(revived(reply.error));
      else call?.resolve(reply.value);
    });
    this.#worker.on('error', (error) => {
      this.#fail(error);
    });
    this.#worker.on('exit', () => {
      this.#fail(new Error('the thread ended before it answered'));
    });
  }

  call(message: Message): Promise<Value> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) {
        reject(this.#failure);
        return;
      }
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(message);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}
