// What the worker gives to those who do something in it: its login, the vault, the product's texts, and the mail that leaves.
import type pg from 'pg';
import type { Logger } from 'pino';
import { openPool } from '#platform/database/pool.ts';
import type { Workplace } from '#platform/jobs.ts';
import { letterKey } from '#platform/letter-box.ts';
import { type Outbox, openOutbox } from '#platform/mail/outbox.ts';
import { type MailSettings, openTransport } from '#platform/mail/transport.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { loadCatalogue } from '#platform/texts/catalogue.ts';
import { findTexts } from '#platform/texts/find-texts.ts';
import { formatsOf } from '#platform/texts/formats.ts';
import { speak } from '#platform/texts/say.ts';
import { openKeys } from '#platform/vault/open-keys.ts';
import { openVault } from '#platform/vault/vault.ts';
import { root, templates } from './composition.ts';

export interface WorkplaceConfig {
  /** Address of the vault with the worker's login, and the folder of the key files. */
  vault: string;
  keys: string;
  /** As browsers see the product. */
  publicUrl: string;
  /** How messages leave; they wait without it. */
  mail?: MailSettings;
  /** What the operator has set for the modules' jobs. */
  settings: Record<string, string | undefined>;
}

export interface Equipped extends Workplace {
  /** Sends what is due; nothing where the operator has named no server. */
  sendMail(): Promise<unknown>;
  close(): Promise<void>;
}

export function equip(config: WorkplaceConfig, pool: pg.Pool, log: Logger, clock = () => new Date()): Equipped {
  const vaultPool = openPool({ connectionString: config.vault, max: 2 });
  const vault = openVault({ pool: vaultPool as never, keys: openKeys(config.keys), controller: policyInForce().controller.name });
  const texts = loadCatalogue(findTexts(root));
  let outbox: Promise<Outbox> | undefined;
  const open = (mail: MailSettings) =>
    openOutbox({
      ...{ pool, vault, texts, templates, clock, settings: mail, publicUrl: config.publicUrl, transport: openTransport(mail) },
      landlord: () => policyInForce().controller,
    });
  const closeOutbox = async () => {
    const was = outbox;
    outbox = undefined;
    await was?.then((each) => each.close()).catch(() => {});
  };
  return {
    pool: pool as never,
    vault,
    clock,
    letterKey: () => letterKey(config.keys),
    voice: (language) => ({ t: speak(texts, language), format: formatsOf(language) }),
    note: (facts, what) => log.info(facts, what),
    setting: (name) => config.settings[name],
    async sendMail() {
      if (!config.mail) return;
      outbox ??= open(config.mail);
      try {
        await (await outbox).sendDue();
      } catch (error) {
        // What it had in hand is settled by the next, under a lock of its own.
        await closeOutbox();
        throw error;
      }
    },
    async close() {
      await closeOutbox();
      await vaultPool.end();
    },
  };
}
