import type { HttpAnswer, RecordedRequest } from './http.js';

/** What goes wrong with a request. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly code?: number; readonly message?: string }
  /** Status 429, to be tried again after so many seconds. */
  | { readonly kind: 'rate-limit'; readonly retryAfter: number }
  /** The connection drops before the request is carried out. */
  | { readonly kind: 'drop' }
  /** The request is carried out, and the connection drops before the answer is sent. */
  | { readonly kind: 'drop-after' }
  /** The answer waits until the promise is kept. */
  | { readonly kind: 'hold'; readonly until: Promise<unknown> };

export interface PlannedFault {
  readonly method: string;
  /** Matched against the path below `/api/v10`. */
  readonly path: RegExp;
  readonly fault: Fault;
  /** How many matching requests it befalls. Absent: all. */
  readonly times?: number;
}

/** The faults a test has planned, each used up by the requests it befalls. */
export class Faults {
  #planned: { plan: PlannedFault; left: number }[] = [];

  plan(plan: PlannedFault): void {
    this.#planned.push({ plan, left: plan.times ?? Infinity });
  }

  clear(): void {
    this.#planned = [];
  }

  /** The fault that befalls a request, if any: the one planned first. */
  take({ method, path }: Pick<RecordedRequest, 'method' | 'path'>): Fault | undefined {
    const found = this.#planned.find(({ plan, left }) => left > 0 && plan.method === method && plan.path.test(path));
    if (found) found.left -= 1;
    return found?.plan.fault;
  }
}

/** The answer to a request that a fault refuses; undefined where the fault is of another kind. */
export function answerOfFault(fault: Fault | undefined): HttpAnswer | undefined {
  if (fault?.kind === 'rate-limit') {
    return {
      status: 429,
      headers: {
        'retry-after': String(Math.ceil(fault.retryAfter)),
        'x-ratelimit-limit': '5',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset-after': String(fault.retryAfter),
        'x-ratelimit-scope': 'user',
      },
      body: { message: 'You are being rate limited.', retry_after: fault.retryAfter, global: false },
    };
  }
  if (fault?.kind === 'status') {
    return { status: fault.status, body: { code: fault.code ?? 0, message: fault.message ?? 'Planned fault' } };
  }
  return undefined;
}
