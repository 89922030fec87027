-- What follows when rows have gone: whatever hangs on a person outside the described tables, and the log.

-- Forgets so many of the persons whose own row has gone: sessions, ways to sign in, openings, ties, and what the log says beyond who looked
-- at whom and when (evidence of misuse stays for the log's own period). Whoever still has a row somewhere is left for a later run. Returns how many were looked at.
create function retention.forget_leaving(batch int) returns int language plpgsql security definer set search_path = '' as $$
declare
  who  uuid[] := array(select l.subject_id from retention.leaving l order by l.subject_id limit batch);
  gone uuid[] := retention.strangers(who);
begin
  perform retention.honour_receipts(gone);
  delete from identity.session where person_id = any (gone);
  delete from identity.recognition where person_id = any (gone);
  delete from identity.invitation where person_id = any (gone);
  update identity.account set person_id = null where person_id = any (gone);
  delete from platform.opening where subject_id = any (gone);
  delete from platform.tie where from_id = any (gone) or to_id = any (gone);
  delete from platform.subject_scope where subject_id = any (gone);
  if cardinality(gone) > 0 then
    while trail.erase('content', clock_timestamp() + interval '1 day', null, null, gone, retention.held_people('{incident,legal-claim}'), 'retention', 10000) > 0 loop
    end loop;
  end if;
  delete from retention.leaving where subject_id = any (who);
  return cardinality(who);
end
$$;

create function retention.held_people(kinds text[]) returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct h.subject_id), '{}') from retention.hold h where h.ended_on >= platform.today() and h.kind = any (kinds)
$$;

-- Ends so many rows of the log whose period is over; never those about somebody whose data are held for a claim or an incident.
create function retention.erase_log(part text, before timestamptz, kinds text[], rule text, batch int) returns int language plpgsql security definer set search_path = '' as $$
begin
  if before > clock_timestamp() and not retention.time_may_travel() then
    raise exception using errcode = '23514', constraint = 'run_is_not_ahead', message = 'the log of a coming day does not end today';
  end if;
  return trail.erase(part, before, kinds, null, null, retention.held_people('{incident,legal-claim}'), rule, batch);
end
$$;

-- Drops the oldest month of the log when all of it is over and nothing in it is held. Returns its name, or null.
create function retention.drop_month(before timestamptz, rule text) returns text language plpgsql security definer set search_path = '' as $$
begin
  if before > clock_timestamp() and not retention.time_may_travel() or exists (select from trail.access a where a.at < before and a.subjects && retention.held_people('{incident,legal-claim}'))
    -- What the sealer has not reached yet waits for it.
    or exists (select from trail.access a where a.at < before and (a.epoch, a.xid, a.id) > (select s.epoch, s.xid, s.id from trail.sealed_to() s)) then
    return null;
  end if;
  return trail.drop_month(before, rule);
end
$$;

-- Erases these rows of a table (null: all about these persons) although their day has not come: on a person's request (GDPR Art. 17), decided
-- by people elsewhere. Rows that a hold names, or that others still need, stay. Returns the keys that went, for the ledger.
create function retention.erase_rows(of_table text, who uuid[], keys text[]) returns text[] language plpgsql security definer set search_path = '' as $$
declare
  gone text[];
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('retention.hold', 0));
  perform set_config('retention.judged', 'true', true);
  execute (select s.forget from retention.statement s where s.table_name = of_table) into gone using who, keys;
  return coalesce(gone, '{}');
end
$$;

-- After a restore: rows that the ledger names and that stood in the copy go again, held or not, since they went before the copy was put back.
create function retention.erase_again(of_table text, columns text[], keys text[]) returns bigint language plpgsql security definer set search_path = '' as $$
declare
  rule  retention.statement;
  again bigint;
begin
  perform set_config('retention.judged', 'true', true);
  select * into rule from retention.statement s where s.table_name = of_table;
  if not found then return 0; end if;
  if columns is null then
    if rule.erase like '%retention.leaving%' then
      insert into retention.leaving select k::uuid from unnest(keys) k on conflict do nothing;
    end if;
    return retention.erase_with_referring(of_table::regclass, 't', format('%s = any ($1)', rule.key), keys);
  end if;
  execute format('update %s t set %s where %s = any ($1)', of_table, (select string_agg(format('%I = null', c), ', ') from unnest(columns) c), rule.key) using keys;
  get diagnostics again = row_count;
  return again;
end
$$;

-- Whatever refers to a row that had been erased was gone before it. `chosen`: which rows, in words about `alias`.
create function retention.erase_with_referring(of_table regclass, alias text, chosen text, keys text[]) returns bigint language plpgsql security definer set search_path = '' as $$
declare
  reference record;
  again     bigint := 0;
  gone      bigint;
begin
  for reference in select f.conrelid::regclass as child, (select string_agg(format('%s.%I = %sx.%I', alias, ours.attname, alias, theirs.attname), ' and ')
        from unnest(f.conkey, f.confkey) k (their, our) join pg_catalog.pg_attribute theirs on theirs.attrelid = f.conrelid and theirs.attnum = k.their
        join pg_catalog.pg_attribute ours on ours.attrelid = f.confrelid and ours.attnum = k.our) as joined
      from pg_catalog.pg_constraint f where f.contype = 'f' and f.confrelid = of_table and f.conrelid <> of_table and f.confdeltype <> 'n' and f.conparentid = 0 loop
    again := again + retention.erase_with_referring(reference.child, alias || 'x', format('exists (select from %s %s where %s and %s)', of_table, alias, reference.joined, chosen), keys);
  end loop;
  execute format('delete from %s %s where %s', of_table, alias, chosen) using keys;
  get diagnostics gone = row_count;
  return again + gone;
end
$$;

revoke execute on all functions in schema retention from public;
