// Pools whose connections may break: whoever uses one next learns of it, and the process goes on.
import pg from 'pg';
import { types } from './values.ts';

/** A pool in which a connection that breaks, idle or in the middle of a transaction, is replaced at its next use. */
export const openPool = (config: pg.PoolConfig): pg.Pool =>
  new pg.Pool({ types, ...config }).on('error', () => {}).on('connect', (client) => void client.on('error', () => {}));
