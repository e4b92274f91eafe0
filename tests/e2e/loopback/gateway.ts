import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';

interface Payload {
  readonly op: number;
  readonly d?: unknown;
  readonly s?: number | null;
  readonly t?: string | null;
}

/** What a client said of itself when it identified. */
export interface Identification {
  readonly token: string;
  readonly intents: number;
}

interface Session {
  readonly id: string;
  readonly sent: Payload[];
}

export interface GatewayOptions {
  readonly server: Server;
  readonly token: string;
  readonly heartbeatInterval: number;
  /** The events a client gets when it has identified, READY first; `session` goes into READY. */
  readonly greeting: (session: string) => readonly { readonly t: string; readonly d: unknown }[];
}

/** Discord's gateway for one client: hello, heartbeat, identify, resume, dispatch, and the ways a connection ends. */
export class Gateway extends EventEmitter<{ change: [] }> {
  readonly identifications: Identification[] = [];
  /** Connections tried, also those that were refused. */
  attempts = 0;
  /** Whether connections are refused. */
  isAway = false;
  resumes = 0;
  heartbeats = 0;
  /** Whether heartbeats are answered; a client takes the connection for dead when they are not. */
  answersHeartbeats = true;
  readonly #options: GatewayOptions;
  readonly #sockets: WebSocketServer;
  #session: Session | undefined;
  #connection: WebSocket | undefined;

  constructor(options: GatewayOptions) {
    super();
    this.#options = options;
    this.#sockets = new WebSocketServer({
      server: options.server,
      verifyClient: (_, decide) => {
        this.attempts += 1;
        decide(!this.isAway, 503);
        this.emit('change');
      },
    });
    this.#sockets.on('connection', (socket) => {
      socket.on('message', (data) => {
        this.#receive(socket, JSON.parse(textOf(data)) as Payload);
        this.emit('change');
      });
      socket.on('close', () => {
        if (this.#connection === socket) this.#connection = undefined;
        this.emit('change');
      });
      send(socket, { op: 10, d: { heartbeat_interval: options.heartbeatInterval } });
    });
  }

  /** Whether a client is connected with a session. */
  get isConnected(): boolean {
    return this.#connection !== undefined;
  }

  /** Sends an event; to a client that is away it is sent when it resumes its session. */
  dispatch(t: string, d: unknown): void {
    if (!this.#session) throw new Error(`a client must have identified before it can get ${t}`);
    const event = { op: 0, t, d, s: this.#session.sent.length + 1 };
    this.#session.sent.push(event);
    if (this.#connection) send(this.#connection, event);
  }

  /** Ends the connection without a word, as a lost network does. */
  drop(): void {
    this.#connection?.terminate();
  }

  /** Closes the connection with a code of Discord's. */
  close(code: number): void {
    this.#connection?.close(code);
  }

  /** Asks the client to connect again and resume. */
  requestReconnect(): void {
    if (this.#connection) send(this.#connection, { op: 7, d: null });
  }

  /** Tells the client that its session is over; it must identify anew. */
  invalidateSession(): void {
    this.#session = undefined;
    if (this.#connection) send(this.#connection, { op: 9, d: false });
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate();
    await new Promise((resolve) => {
      this.#sockets.close(resolve);
    });
  }

  #receive(socket: WebSocket, { op, d }: Payload): void {
    if (op === 1) {
      this.heartbeats += 1;
      if (this.answersHeartbeats) send(socket, { op: 11 });
    } else if (op === 2) {
      this.#identify(socket, d as Identification);
    } else if (op === 6) {
      this.#resume(socket, d as { token: string; session_id: string; seq: number });
    }
  }

  #identify(socket: WebSocket, identification: Identification): void {
    this.identifications.push(identification);
    if (identification.token !== this.#options.token) {
      socket.close(4004, 'Authentication failed.');
      return;
    }
    this.#connection = socket;
    this.#session = { id: `session-${this.identifications.length}`, sent: [] };
    for (const { t, d } of this.#options.greeting(this.#session.id)) this.dispatch(t, d);
  }

  #resume(socket: WebSocket, { session_id, seq }: { session_id: string; seq: number }): void {
    if (this.#session?.id !== session_id) {
      send(socket, { op: 9, d: false });
      return;
    }
    this.resumes += 1;
    this.#connection = socket;
    for (const event of this.#session.sent.slice(seq)) send(socket, event);
    this.dispatch('RESUMED', { _trace: [] });
  }
}

function send(socket: WebSocket, payload: Payload): void {
  socket.send(JSON.stringify(payload));
}

function textOf(data: RawData): string {
  return (Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as ArrayBuffer)).toString();
}
