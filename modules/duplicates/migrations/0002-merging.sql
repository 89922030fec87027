-- Merging hands every row that names one record to the other, and undoing hands them back; PostgreSQL judges whether it may be.

create function duplicates.refuse(rule text, message text) returns void language plpgsql set search_path = ''
  as $$ begin raise exception using errcode = '23514', constraint = rule, message = message; end $$;

-- The first given name, as it is compared.
create function duplicates.first_of(names text) returns text language sql immutable set search_path = ''
  as $$ select split_part(homes.folded(names), ' ', 1) $$;

-- Does the door show this person to whoever writes now? Both must be shown, or a merge would tell of somebody who is hidden.
create function duplicates.is_shown(who uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select current_setting('role') = 'none' or exists (select from platform.relation_used u where u.pg_role = current_setting('role')
    and who = any (platform.ids('app.about.' || replace(u.relation, '-', '_'))))
$$;

-- Where people are named: whatever points at a person follows. Not what is sealed under the person's own key, nor what hangs on it, nor copies
-- made for searching.
create function duplicates.places() returns table (place regclass, who name, keys text[]) language sql stable security definer set search_path = '' as $$
  with sealed as (select distinct attrelid as rel from pg_attribute where atttypid = 'bytea'::regtype and not attisdropped)
  select c.oid::regclass, a.attname, array(select k.attname::text from pg_index i join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any (i.indkey)
      where i.indrelid = c.oid and i.indisprimary and k.attnum <> a.attnum)
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
  where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.atttypid = 'uuid'::regtype
    and (n.nspname, c.relname) not in (('residents', 'name_part'), ('duplicates', 'pair'), ('duplicates', 'told_apart'), ('identity', 'session'))
    and (a.attname = 'person_id' and n.nspname not in ('platform', 'trail')
      or n.nspname = 'platform' and c.relname = 'tie' and a.attname in ('from_id', 'to_id')
      or exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and f.conkey = array[a.attnum] and f.confrelid = 'residents.person'::regclass))
    and (n.nspname = 'identity' or c.oid not in (select rel from sealed) and not exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'
      and a.attnum = any (f.conkey) and cardinality(f.conkey) > 1 and f.confrelid in (select rel from sealed)))
  order by c.oid, a.attnum
$$;

create function duplicates.begin_moving() returns void language plpgsql set search_path = '' as $$
begin
  insert into platform.handing_over values (pg_current_xact_id());
  set constraints residents.occupancy_once immediate;
end
$$;
-- What waits for the end of the transaction is judged and noted now, while rows only move.
create function duplicates.end_moving() returns void language plpgsql set search_path = '' as $$
begin
  set constraints all immediate;
  set constraints all deferred;
  delete from platform.handing_over where xact = pg_current_xact_id();
end
$$;

-- Ties between the two speak against one person; those of a household follow the stays by themselves.
create function duplicates.judge_two(kept uuid, gone uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not duplicates.is_shown(kept) or not duplicates.is_shown(gone) then
    perform duplicates.refuse('merge_of_shown', 'both people are shown to whoever merges them');
  end if;
  if exists (select from platform.merged m where m.gone_id in (kept, gone)) or not exists (select from residents.person p where p.id = gone) then
    perform duplicates.refuse('merged_already', 'one of the two has been merged');
  end if;
  if exists (select from platform.tie t where t.kind in ('guardian', 'mandate', 'close') and (t.from_id, t.to_id) in ((kept, gone), (gone, kept)))
      or exists (select from residents.occupancy o where (o.person_id, o.spouse_of) in ((kept, gone), (gone, kept))) then
    perform duplicates.refuse('merge_of_related', 'they are related to each other, and so two people');
  end if;
  -- Without a name in common nobody is the same, whoever says so; on different days of birth all of it is in common.
  if not exists (select from residents.name_part a join residents.name_part b using (part) where a.person_id = kept and b.person_id = gone)
      or (select count(distinct p.birth_on) > 1 and count(distinct (duplicates.first_of(p.given_names), homes.folded(p.family_name))) > 1
        from residents.person p where p.id in (kept, gone)) then
    perform duplicates.refuse('merge_of_alike', 'nothing says that they are the same');
  end if;
end
$$;

-- How the kept person's facts stand now.
create function duplicates.remember(merge duplicates.merge, moment text) returns void language sql set search_path = '' as $$
  insert into duplicates.moved (merge_id, person_id, place, who, key, kept_row, until_on)
    select merge.id, merge.kept_id, b.place, moment, '{}', b.kept_row, merge.undo_until from (
      select 'residents.person' as place, to_jsonb(p) as kept_row from residents.person p where p.id = merge.kept_id
      union all select 'residents.contact', to_jsonb(c) from residents.contact c where c.person_id = merge.kept_id
      union all select 'residents.identifier', to_jsonb(i) from residents.identifier i where i.person_id = merge.kept_id) b
$$;

create function duplicates.hand_over(merge duplicates.merge) returns void language plpgsql security definer set search_path = '' as $$
declare
  at   record;
  line record;
begin
  perform duplicates.begin_moving();
  perform duplicates.remember(merge, 'before');
  for at in select * from duplicates.places() loop
    for line in execute format('select to_jsonb(t) as whole from %s t where %I = $1', at.place, at.who) using merge.gone_id loop
      -- The ties of households and mandates follow their stays and mandates.
      continue when at.place::text = 'duplicates.merge' and line.whole ->> 'id' = merge.id::text
        or at.place::text = 'platform.tie' and line.whole ->> 'kind' in ('household', 'mandate');
      declare
        row_key jsonb := (select coalesce(jsonb_object_agg(k, line.whole -> k), '{}') from unnest(at.keys) k);
        changed int;
      begin
        execute format('update %s t set %I = $1 where %I = $2 and to_jsonb(t) @> $3', at.place, at.who, at.who) using merge.kept_id, merge.gone_id, row_key;
        get diagnostics changed = row_count;
        continue when changed = 0;
        insert into duplicates.moved (merge_id, person_id, place, who, key, until_on) values (merge.id, merge.kept_id, at.place::text, at.who, row_key, merge.undo_until);
      exception when unique_violation or exclusion_violation then
        execute format('delete from %s t where %I = $1 and to_jsonb(t) @> $2', at.place, at.who) using merge.gone_id, row_key;
        insert into duplicates.moved (merge_id, person_id, place, who, key, kept_row, until_on)
          values (merge.id, merge.kept_id, at.place::text, at.who, row_key, line.whole, merge.undo_until);
      end;
    end loop;
  end loop;
  -- Only for the landlord's own eyes, if either of them said so (rule L17).
  update residents.contact k set only_for_landlord = true from residents.contact g
    where k.person_id = merge.kept_id and g.person_id = merge.gone_id and g.only_for_landlord and not k.only_for_landlord;
  update residents.change c set (moved_out_on, lease_ended_on) = (p.moved_out_on, p.lease_ended_on) from residents.person p where p.id = merge.kept_id and c.person_id = p.id;
  perform residents.refresh_scopes(array[merge.kept_id]);
  -- The record that is gone is nobody's any more and shown to nobody.
  update platform.subject_scope set (role, areas, buildings, staircases, guarded) = ('', '{}', '{}', '{}', true) where subject_id = merge.gone_id;
  delete from platform.tie where from_id = merge.gone_id or to_id = merge.gone_id;
  update platform.merged set kept_id = merge.kept_id where kept_id = merge.gone_id;
  insert into platform.merged (gone_id, kept_id) values (merge.gone_id, merge.kept_id);
  perform trail.hand_over(merge.gone_id, merge.kept_id);
  delete from identity.session where person_id = merge.gone_id;
  delete from duplicates.pair where merge.gone_id in (one_id, other_id);
  delete from duplicates.told_apart where merge.gone_id in (one_id, other_id);
  perform duplicates.end_moving();
  perform residents.note_change(merge.kept_id, 'records-merged', platform.today());
end
$$;

-- What is still there of what was handed over goes back; what has come since stays with the kept record.
create function duplicates.hand_back(merge duplicates.merge) returns void language plpgsql security definer set search_path = '' as $$
declare
  line record;
begin
  perform duplicates.begin_moving();
  for line in select * from duplicates.moved m where m.merge_id = merge.id and m.who not in ('before', 'after') order by (m.kept_row is not null), m.number desc loop
    begin
      if line.kept_row is null then
        execute format('update %s t set %I = $1 where %I = $2 and to_jsonb(t) @> $3', line.place, line.who, line.who) using merge.gone_id, merge.kept_id, line.key;
      else
        execute format('insert into %1$s (%2$s) overriding system value select %2$s from jsonb_populate_record(null::%1$s, $1)', line.place, (
          select string_agg(quote_ident(a.attname), ', ') from pg_attribute a where a.attrelid = line.place::regclass and a.attnum > 0 and not a.attisdropped
            and a.attgenerated = '')) using line.kept_row;
      end if;
    exception when unique_violation or exclusion_violation or foreign_key_violation then
      -- Somebody has recorded the like since, or what it hung on is erased: it stays as it is now.
      null;
    end;
  end loop;
  perform duplicates.give_back_facts(merge);
  delete from platform.merged where gone_id = merge.gone_id;
  update platform.merged x set kept_id = m.kept_id from duplicates.merge m where m.gone_id = x.gone_id and m.undone_at is null and x.kept_id <> m.kept_id;
  -- Who was protected meanwhile may be either of them.
  insert into residents.protection (person_id, kind, from_on, until_on, source, lifted_on, recorded_at)
    select merge.gone_id, p.kind, p.from_on, p.until_on, p.source, p.lifted_on, p.recorded_at from residents.protection p
    where p.person_id = merge.kept_id and p.recorded_at >= merge.merged_at;
  perform residents.refresh_scopes(array[merge.gone_id, merge.kept_id]);
  perform trail.hand_back(merge.gone_id, merge.kept_id);
  delete from identity.session where person_id = merge.kept_id;
  delete from duplicates.moved where merge_id = merge.id;
  insert into duplicates.told_apart (one_id, other_id) values (least(merge.gone_id, merge.kept_id), greatest(merge.gone_id, merge.kept_id)) on conflict do nothing;
  perform duplicates.end_moving();
  perform residents.note_change(who, 'merge-undone', platform.today()) from unnest(array[merge.kept_id, merge.gone_id]) who;
end
$$;

-- Of the facts taken over, those that nobody has changed since stand again as they stood.
create function duplicates.give_back_facts(merge duplicates.merge) returns void language plpgsql security definer set search_path = '' as $$
declare
  fact   record;
  before jsonb;
  after_ jsonb;
  now_   jsonb;
begin
  for fact in select * from (values ('name', 'residents.person', 'id', array['given_names', 'family_name']), ('birth-date', 'residents.person', 'id', array['birth_on']),
      ('language', 'residents.person', 'id', array['language']), ('phone', 'residents.contact', 'person_id', array['phone']),
      ('email', 'residents.contact', 'person_id', array['email']), ('postal-address', 'residents.contact', 'person_id', array['postal_address']),
      ('contact-address', 'residents.contact', 'person_id', array['contact_address']),
      ('personal-identity-code', 'residents.identifier', 'person_id', array['code']),
      ('other-identifier', 'residents.identifier', 'person_id', array['other', 'other_kind'])) f (id, place, who, columns) where f.id = any (merge.taken) loop
    select (array_agg(m.kept_row) filter (where m.who = 'before'))[1], (array_agg(m.kept_row) filter (where m.who = 'after'))[1] into before, after_
      from duplicates.moved m where m.merge_id = merge.id and m.place = fact.place;
    execute format('select to_jsonb(t) from %s t where %I = $1', fact.place, fact.who) into now_ using merge.kept_id;
    continue when now_ is null or exists (select from unnest(fact.columns) c where now_ -> c is distinct from after_ -> c);
    if before is null then
      execute format('delete from %s where %I = $1', fact.place, fact.who) using merge.kept_id;
    else
      execute format('update %1$s t set (%2$s) = (select %2$s from jsonb_populate_record(null::%1$s, $1)) where %3$I = $2', fact.place,
        array_to_string(fact.columns, ', '), fact.who) using before - '{code_on_file,other_on_file}'::text[], merge.kept_id;
    end if;
  end loop;
end
$$;

create function duplicates.judge_merge() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if platform.moving() then return new; end if;
  if tg_op = 'INSERT' then
    if num_nonnulls(new.taken, new.undone_at) > 0 or new.undo_until < platform.today() then
      perform duplicates.refuse('merge_begins_whole', 'a merge begins as one that can be undone');
    end if;
    new.merged_at := platform.as_of();
    -- Of two at once the second sees what the first has done.
    perform pg_advisory_xact_lock(hashtextextended('duplicates ' || who, 0)) from unnest(array[new.kept_id, new.gone_id]) who order by who;
    perform duplicates.judge_two(new.kept_id, new.gone_id);
    return new;
  end if;
  if (new.id, new.kept_id, new.gone_id, new.undo_until, new.merged_at) is distinct from (old.id, old.kept_id, old.gone_id, old.undo_until, old.merged_at)
      or old.taken is not null and new.taken is distinct from old.taken then
    perform duplicates.refuse('merge_stays_as_made', 'what was merged stays written as it was');
  end if;
  if new.undone_at is not distinct from old.undone_at then return new; end if;
  if old.undone_at is not null then
    perform duplicates.refuse('undone_once', 'a merge is undone once');
  end if;
  if platform.today() > new.undo_until or not exists (select from duplicates.moved m where m.merge_id = new.id) then
    perform duplicates.refuse('undone_in_time', 'what it takes to undo the merge has been erased');
  end if;
  if exists (select from duplicates.moved m where m.place = 'duplicates.merge' and m.key ->> 'id' = new.id::text) then
    perform duplicates.refuse('latest_undone_first', 'the record that was kept has been merged since');
  end if;
  new.undone_at := platform.as_of();
  return new;
end
$$;
create trigger judge_merge before insert or update on duplicates.merge for each row execute function duplicates.judge_merge();

create function duplicates.follow_merge() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    perform duplicates.hand_over(new);
  elsif new.taken is not null and old.taken is null then
    perform duplicates.remember(new, 'after');
  elsif new.undone_at is not null and old.undone_at is null then
    perform duplicates.hand_back(new);
  end if;
  return null;
end
$$;
create trigger follow_merge after insert or update on duplicates.merge for each row execute function duplicates.follow_merge();

-- When nobody can know of the merge any more, nobody needs the number that is gone.
create function duplicates.forget_merge() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from platform.merged m where m.gone_id = old.gone_id;
  delete from platform.subject_scope s where s.subject_id = old.gone_id and not exists (select from residents.person p where p.id = old.gone_id);
  return null;
end
$$;
create trigger forget_merge after delete on duplicates.merge for each row when (old.undone_at is null) execute function duplicates.forget_merge();
