import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A file sent along with a message. */
export interface SentFile {
  /** `files[0]`. */
  readonly field: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** A request as the loopback got it, and how it answered. */
export interface RecordedRequest {
  readonly method: string;
  /** Below `/api/v10`, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The JSON sent, or the `payload_json` of a form. */
  readonly body: unknown;
  readonly files: readonly SentFile[];
  readonly authorization: string | undefined;
  /** Status of the answer; undefined when the connection was dropped instead. */
  status?: number;
}

export interface HttpAnswer {
  readonly status: number;
  readonly body?: unknown;
  /** A file, instead of a body. */
  readonly file?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer that refuses, as Discord words it. */
export function refusal(status: number, code: number, message: string): HttpAnswer {
  return { status, body: { code, message } };
}

async function formOf(request: IncomingMessage, bytes: Buffer): Promise<Pick<RecordedRequest, 'body' | 'files'>> {
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- not for large uploads of strangers, which no test makes
  const form = await new Response(new Uint8Array(bytes), { headers }).formData();
  const files: SentFile[] = [];
  let body: unknown;
  for (const [field, value] of form) {
    if (typeof value === 'string') body = JSON.parse(value);
    else files.push({ field, name: value.name, bytes: Buffer.from(await value.arrayBuffer()) });
  }
  return { body, files };
}

/** Reads a request to its end. */
export async function readRequest(request: IncomingMessage): Promise<RecordedRequest> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback');
  const bytes = await buffer(request);
  const isForm = request.headers['content-type']?.startsWith('multipart/form-data') === true;
  const content = isForm
    ? await formOf(request, bytes)
    : { body: bytes.length === 0 ? undefined : (JSON.parse(bytes.toString()) as unknown), files: [] };
  return {
    method: request.method ?? 'GET',
    path: decodeURIComponent(pathname).replace(/^\/api\/v10/, ''),
    query: searchParams,
    authorization: request.headers.authorization,
    ...content,
  };
}

export function sendAnswer(response: ServerResponse, { status, body, file, headers = {} }: HttpAnswer): void {
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...type, ...headers });
  response.end(body === undefined ? file : JSON.stringify(body));
}
