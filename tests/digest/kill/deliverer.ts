import { REST } from 'discord.js';
import type { DigestChannel } from '../../../src/digest/digest-channel.js';
import type { DigestStore } from '../../../src/digest/digest-store.js';
import { DigestScheduler } from '../../../src/digest/scheduler.js';
import { openDigestStore } from '../../../src/digest/sqlite-digest-store.js';
import { digestChannel } from '../../../src/discord/digest-channel.js';
import { editionOf, silentLog } from '../stand-ins.js';

/** What a deliverer is told, as JSON, in its one argument. */
export interface Orders {
  readonly dataDir: string;
  readonly apiUrl: string;
  readonly token: string;
  /** What its clock shows, in milliseconds. */
  readonly now: number;
  /** It kills itself at this step, if it gets there: each call to the state or to Discord begins and ends with one. */
  readonly killAt?: number;
}

/** A bot that takes up once what is to be delivered, and leaves. */
const orders = JSON.parse(process.argv[2] ?? '') as Orders;
let steps = 0;

function step(): void {
  steps += 1;
  if (steps === orders.killAt) process.kill(process.pid, 'SIGKILL');
}

/** The same, with a step before and after every call. */
function stepping<T extends object>(stepped: T): T {
  return new Proxy(stepped, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...values: unknown[]) => {
        step();
        const result: unknown = Reflect.apply(member, target, values);
        if (!(result instanceof Promise)) {
          step();
          return result;
        }
        return result.then((value: unknown) => {
          step();
          return value;
        });
      };
    },
  });
}

const picture = () => ({ png: Buffer.from('a picture'), name: 'timeline.png', description: 'One day' });
const store = openDigestStore(orders.dataDir, silentLog);
const rest = new REST({ api: orders.apiUrl }).setToken(orders.token);
const scheduler = new DigestScheduler({
  store: stepping<DigestStore>(store),
  channel: stepping<DigestChannel>(digestChannel({ rest, mayReadHistory: () => true, picture })),
  compose: editionOf,
  now: () => new Date(orders.now),
  log: silentLog,
});
process.stdout.write('ready\n');
await scheduler.tick();
await scheduler.idle();
store.close();
