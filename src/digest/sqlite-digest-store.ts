import { join } from 'node:path';
import type { Logger } from 'pino';
import { UserError } from '../errors.js';
import type { Delivery, Digest, DigestPlan } from './digest.js';
import { deliveryFrom, digestFrom } from './digest-rows.js';
import type { DigestStore, Outcome } from './digest-store.js';
import type { Edition } from './edition.js';
import { migrations } from './migrations.js';
import { scalar, StateFile } from './state-file.js';
import { editionFrom, editionText } from './stored-edition.js';

/** How many digests one guild may have: as many as Discord lists under one option. */
export const MOST_DIGESTS = 25;

/** How long a call waits for a program that holds the file, in milliseconds. Nothing is answered meanwhile. */
const LOCK_TIMEOUT = 250;

/** The store in `digests.sqlite` below `dataDir`. The file is opened at the first call; no call before throws. */
export function openDigestStore(
  dataDir: string,
  log: Pick<Logger, 'error' | 'info'>,
  now: () => Date = () => new Date(),
): DigestStore {
  const path = join(dataDir, 'digests.sqlite');
  return new SqliteDigestStore(new StateFile({ path, migrations, log, now, lockTimeout: LOCK_TIMEOUT }));
}

class SqliteDigestStore implements DigestStore {
  readonly #file: StateFile;

  constructor(file: StateFile) {
    this.#file = file;
  }

  add(plan: DigestPlan, createdAt: Date, nextDue: Date): Digest {
    return this.#file.write((database) => {
      const names = database.prepare('SELECT name_folded FROM digest WHERE guild = ?').pluck().all(plan.guild);
      if (names.includes(digestKey(plan.name))) {
        throw new UserError(`name: expected one that is not taken, found ${JSON.stringify(plan.name)} in use`);
      }
      if (names.length >= MOST_DIGESTS) {
        throw new UserError(`digests: expected at most ${MOST_DIGESTS} in one server, found as many; remove one first`);
      }
      const row = database
        .prepare(
          `INSERT INTO digest
             (guild, name, name_folded, topic, channel, kind, quiet, hour, minute, zone, days, created_at, next_due)
           VALUES (:guild, :name, :folded, :topic, :channel, :kind, :quiet, :hour, :minute, :zone, :days, :now, :due)
           RETURNING *`,
        )
        .get({
          guild: plan.guild,
          name: plan.name,
          folded: digestKey(plan.name),
          topic: plan.topic ?? null,
          channel: plan.channel,
          kind: plan.kind,
          quiet: plan.quiet,
          hour: plan.schedule.hour,
          minute: plan.schedule.minute,
          zone: plan.schedule.zone,
          days: plan.schedule.days.join(),
          now: createdAt.getTime(),
          due: nextDue.getTime(),
        });
      return digestFrom(row);
    });
  }

  named(guild: string, name: string): Digest | undefined {
    const row = this.#file.read((database) =>
      database.prepare('SELECT * FROM digest WHERE guild = ? AND name_folded = ?').get(guild, digestKey(name)),
    );
    return row === undefined ? undefined : digestFrom(row);
  }

  withId(id: number): Digest | undefined {
    const row = this.#file.read((database) => database.prepare('SELECT * FROM digest WHERE id = ?').get(id));
    return row === undefined ? undefined : digestFrom(row);
  }

  withName(name: string): readonly Digest[] {
    return this.#file
      .read((database) =>
        database.prepare('SELECT * FROM digest WHERE name_folded = ? ORDER BY guild').all(digestKey(name)),
      )
      .map(digestFrom);
  }

  ofGuild(guild: string): readonly Digest[] {
    return this.#file
      .read((database) => database.prepare('SELECT * FROM digest WHERE guild = ? ORDER BY name_folded').all(guild))
      .map(digestFrom);
  }

  pause(id: number): void {
    this.#file.write((database) => {
      database.prepare('UPDATE digest SET next_due = NULL WHERE id = ?').run(id);
      database
        .prepare(
          `UPDATE delivery SET state = 'skipped', reason = 'paused', covers_to = NULL WHERE digest = ? AND state = 'due'`,
        )
        .run(id);
    });
  }

  resume(id: number, nextDue: Date): void {
    this.#file.write((database) =>
      database.prepare('UPDATE digest SET next_due = ? WHERE id = ?').run(nextDue.getTime(), id),
    );
  }

  remove(id: number): void {
    this.#file.write((database) => database.prepare('DELETE FROM digest WHERE id = ?').run(id));
  }

  falling(now: Date): readonly Digest[] {
    return this.#file
      .read((database) =>
        database.prepare('SELECT * FROM digest WHERE next_due <= ? ORDER BY next_due, id').all(now.getTime()),
      )
      .map(digestFrom);
  }

  promise(digest: number, dueAt: Date, mark: number, nextDue?: Date): void {
    this.#file.write((database) => {
      database
        .prepare(
          `INSERT INTO delivery (digest, due_at, state, mark, next_try) VALUES (:digest, :due, 'due', :mark, :due)
           ON CONFLICT (digest, due_at) DO NOTHING`,
        )
        .run({ digest, due: dueAt.getTime(), mark });
      if (nextDue !== undefined) {
        database
          .prepare('UPDATE digest SET next_due = ? WHERE id = ? AND next_due <= ?')
          .run(nextDue.getTime(), digest, dueAt.getTime());
      }
    });
  }

  open(now: Date): readonly Delivery[] {
    return this.#file
      .read((database) =>
        database
          .prepare(`SELECT * FROM delivery WHERE state IN ('due', 'sending') AND next_try <= ? ORDER BY due_at, id`)
          .all(now.getTime()),
      )
      .map(deliveryFrom);
  }

  deliveries(digest: number, limit: number): readonly Delivery[] {
    return this.#file
      .read((database) =>
        database.prepare('SELECT * FROM delivery WHERE digest = ? ORDER BY due_at DESC LIMIT ?').all(digest, limit),
      )
      .map(deliveryFrom);
  }

  claim(delivery: Delivery, nextTry: Date): boolean {
    const { changes } = this.#file.write((database) =>
      database
        .prepare(
          `UPDATE delivery SET attempts = attempts + 1, next_try = :next
           WHERE id = :id AND state = :state AND attempts = :attempts`,
        )
        .run({
          id: delivery.id,
          state: delivery.state,
          attempts: delivery.attempts,
          next: nextTry.getTime(),
        }),
    );
    return changes === 1;
  }

  begin(delivery: Delivery, coversTo: Date, edition: Edition): void {
    this.#file.write((database) =>
      database
        .prepare(
          `UPDATE delivery
           SET sending_since = CASE state WHEN 'sending' THEN sending_since ELSE :covers END,
               state = 'sending', covers_to = :covers, edition = :edition
           WHERE id = :id`,
        )
        .run({ id: delivery.id, covers: coversTo.getTime(), edition: editionText(edition) }),
    );
  }

  editionMarked(mark: number): Edition | undefined {
    const written = this.#file.read((database) =>
      scalar(database, 'SELECT edition FROM delivery WHERE mark = ?', mark),
    );
    if (typeof written !== 'string') return undefined;
    try {
      return editionFrom(written);
    } catch (cause) {
      throw new UserError('The pages of this digest are damaged: they cannot be read any more.', { cause });
    }
  }

  settle(delivery: Delivery, outcome: Outcome): void {
    this.#file.write((database) =>
      database
        .prepare(
          `UPDATE delivery
           SET state = :state, message = :message, reason = :reason,
               next_try = coalesce(:next, next_try),
               covers_to = CASE WHEN :state IN ('sent', 'sending') THEN covers_to ELSE :covers END
           WHERE id = :id`,
        )
        .run({
          id: delivery.id,
          state: outcome.state,
          message: 'message' in outcome ? outcome.message : null,
          reason: 'reason' in outcome ? outcome.reason : null,
          next: 'nextTry' in outcome ? outcome.nextTry.getTime() : null,
          covers: 'coversTo' in outcome ? outcome.coversTo.getTime() : null,
        }),
    );
  }

  coveredTo(digest: number): Date | undefined {
    const latest = `SELECT max(covers_to) FROM delivery WHERE digest = ? AND state IN ('sent', 'skipped')`;
    return dateFrom(this.#file.read((database) => scalar(database, latest, digest)));
  }

  nextWake(): Date | undefined {
    const earliest = `
      SELECT min(wake) FROM (
        SELECT min(next_due) AS wake FROM digest
        UNION ALL SELECT min(next_try) FROM delivery WHERE state IN ('due', 'sending'))`;
    return dateFrom(this.#file.read((database) => scalar(database, earliest)));
  }

  damaged(): readonly string[] {
    return this.#file.damaged();
  }

  close(): void {
    this.#file.close();
  }
}

/** What the name of a digest is told from others by: without regard to case and to the width of letters. */
function digestKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function dateFrom(milliseconds: unknown): Date | undefined {
  return typeof milliseconds === 'number' ? new Date(milliseconds) : undefined;
}
