-- How a version of the policy comes into force: proposed by one, advised on by the data protection officer (who never decides, GDPR 38(6),
-- 39), approved by another. The rules are constraints: two who act at the same moment are told apart here and nowhere else.
create table platform.policy_draft (
  version      text primary key,
  -- Path inside the policy folder -> text of the file.
  files        jsonb not null,
  submitted_at timestamptz not null
);

create table platform.policy_decision (
  version        text primary key references platform.policy_draft,
  proposed_by    uuid not null,
  proposed_at    timestamptz not null,
  because        text not null,
  -- The Helsinki day on which it takes effect; null: as soon as it is approved.
  takes_effect_on date,
  advised_by     uuid,
  advised_at     timestamptz,
  advice         text,
  advice_for     boolean,
  approved_by    uuid,
  approved_at    timestamptz,
  against_reason text,
  activated_at   timestamptz,
  constraint policy_proposal_says_why check (length(trim(because)) between 3 and 4000),
  constraint policy_advice_is_whole check (num_nulls(advised_by, advised_at, advice, advice_for) in (0, 4) and length(trim(advice)) between 3 and 4000),
  constraint policy_adviser_is_another check (advised_by <> proposed_by),
  constraint policy_approval_is_whole check (num_nulls(approved_by, approved_at) in (0, 2)),
  constraint policy_approver_is_not_the_proposer check (approved_by <> proposed_by),
  constraint policy_approver_is_not_the_adviser check (approved_by <> advised_by),
  constraint policy_advice_comes_before_approval check (approved_by is null or advised_by is not null),
  constraint policy_against_advice_needs_a_reason check (approved_by is null or advice_for or coalesce(length(trim(against_reason)) between 3 and 4000, false)),
  constraint policy_approval_comes_before_activation check (activated_at is null or approved_by is not null)
);

-- What was once said stays said.
create function platform.policy_decision_only_grows() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or exists (
    select from jsonb_each(to_jsonb(old)) was where was.value <> 'null'::jsonb and (to_jsonb(new) -> was.key) is distinct from was.value
  ) then
    raise exception using errcode = '23514', constraint = 'policy_decision_only_grows', message = 'what was once decided stays';
  end if;
  return new;
end
$$;
create trigger only_grows before update or delete on platform.policy_decision for each row execute function platform.policy_decision_only_grows();

-- Whether an account holds a job role today; asked again here, so that a session that outlived a role decides nothing.
create function platform.must_hold(account uuid, job text) returns void language plpgsql stable set search_path = '' as $$
begin
  if not exists (select from identity.role_holding h where h.account_id = account and h.role = job
    and h.from_on <= platform.today() and (h.until_on is null or h.until_on >= platform.today())) then
    raise exception using errcode = '23514', constraint = 'policy_role_is_not_held', message = 'the account does not hold the role';
  end if;
end
$$;

-- Whether the files give this version is judged where it would come into force.
create function platform.submit_policy(of_version text, of_files jsonb, account uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform platform.must_hold(account, 'policy-editor');
  insert into platform.policy_draft (version, files, submitted_at) values (of_version, of_files, platform.as_of()) on conflict (version) do nothing;
end
$$;
create function platform.propose_policy(of_version text, account uuid, why text, from_day date) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform platform.must_hold(account, 'policy-editor');
  insert into platform.policy_decision (version, proposed_by, proposed_at, because, takes_effect_on) values (of_version, account, platform.as_of(), why, from_day);
end
$$;
create function platform.advise_on_policy(of_version text, account uuid, is_for boolean, words text) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform platform.must_hold(account, 'supervision');
  update platform.policy_decision set advised_by = account, advised_at = platform.as_of(), advice = words, advice_for = is_for where version = of_version;
end
$$;
create function platform.approve_policy(of_version text, account uuid, why_against text) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform platform.must_hold(account, 'policy-approver');
  update platform.policy_decision set approved_by = account, approved_at = platform.as_of(), against_reason = nullif(trim(why_against), '') where version = of_version;
end
$$;

-- How many live here in each capacity, for the list of those who must be informed; fewer than five are not counted.
create function platform.people_by_kind() returns table (kind text, people bigint) language sql stable security definer set search_path = '' as $$
  select s.role, case when count(*) >= 5 then count(*) end from platform.subject_scope s
  where s.lives_until is null or s.lives_until >= platform.today() group by s.role
$$;

-- The data protection impact assessment of an activity (GDPR Art. 35): when it was done, and where it is kept.
create table platform.impact_assessment (
  activity  text not null,
  done_on   date not null,
  reference text not null check (length(trim(reference)) between 1 and 500),
  primary key (activity, done_on)
);
-- A rehearsal of a draft against the version in force: asked for at the desk, counted by the worker, in figures that point at nobody.
create table platform.policy_rehearsal (
  version     text not null references platform.policy_draft,
  against     text not null,
  asked_at    timestamptz not null,
  done        int not null default 0,
  pieces      int,
  -- What would be shown or hidden, by job, table and kind of data; null while it is counted.
  found       jsonb,
  finished_at timestamptz,
  primary key (version, against)
);
create function platform.ask_rehearsal(of_version text, of_against text) returns void language sql security definer set search_path = '' as $$
  insert into platform.policy_rehearsal (version, against, asked_at) values (of_version, of_against, platform.as_of())
  on conflict (version, against) do update set asked_at = excluded.asked_at, done = 0, pieces = null, found = null, finished_at = null
  where policy_rehearsal.finished_at is not null
$$;

-- Could some holder of a job be shown row `t` tonight? A condition in SQL: whether anybody at all stands in one of the relations of
-- `platform.related` to one of the row's `persons`. `reaches`: [{"relation": …, "of": [subject roles; empty: everybody]}].
create function platform.could_reach(persons text, reaches jsonb, opens_guarded boolean) returns text language sql stable set search_path = '' as $$
  with reach as (
    select r ->> 'relation' as relation, array(select jsonb_array_elements_text(r -> 'of')) as of from jsonb_array_elements(reaches) r
  ), part as (
    select concat_ws(' and ',
      case when cardinality(of) > 0 then format('s.role = any (%L::text[])', of) end,
      case when not opens_guarded and relation not in ('self', 'own-lease', 'own-household-names', 'own-case') then 'not s.guarded' end,
      case
        when relation in ('all', 'self', 'own-lease', 'own-household-names', 'opened-now') then 'true'
        when relation = 'in-own-area' then 'cardinality(s.areas) > 0'
        when relation = 'in-own-buildings' then 'cardinality(s.buildings) > 0'
        when relation in ('own-case', 'case-open') then format('exists (select from platform.tie ti where ti.kind = any (%L::text[]) and ti.to_id = s.subject_id
          and ti.from_on <= platform.today() and (ti.until_on is null or ti.until_on > platform.today()))',
          case relation when 'own-case' then '{case,guardian,mandate}' else '{case}' end)
        else 'false'
      end) as condition,
      -- Rows about people of whom nothing stands in the register (employees, outsiders) are reached by whoever may know of everybody.
      relation in ('all', 'self') and cardinality(of) = 0 as even_unregistered
    from reach
  )
  select case when count(*) = 0 then 'false' else format('(exists (select from platform.subject_scope s where s.subject_id = any (%s) and (%s)) or %s)',
    persons, string_agg('(' || condition || ')', ' or '),
    case when bool_or(even_unregistered) then format('not exists (select from platform.subject_scope s where s.subject_id = any (%s))', persons) else 'false' end) end
  from part
$$;

-- Rows of a table that are shown tonight and would not be, and the other way about. `subjects`: [{"column": …, "many": …}];
-- `columns`: [{"name": …, "was": reaches, "now": reaches}]. Counts, and nothing of what stands in the rows.
create function platform.rehearse_rights(of_table text, subjects jsonb, columns jsonb, opens_guarded boolean, out hidden bigint, out exposed bigint)
language plpgsql stable security definer set search_path = '' as $$
declare
  persons text := (select string_agg(format(case when (s -> 'many')::boolean then 't.%I' else 'array[t.%I]' end, s ->> 'column'), ' || ') from jsonb_array_elements(subjects) s);
  hides   text;
  shows   text;
begin
  select string_agg(format('(t.%I is not null and %s and not %s)', c ->> 'name', was, now), ' or '),
         string_agg(format('(t.%I is not null and %s and not %s)', c ->> 'name', now, was), ' or ')
    into hides, shows
    from jsonb_array_elements(columns) c,
      platform.could_reach(persons, c -> 'was', opens_guarded) was, platform.could_reach(persons, c -> 'now', opens_guarded) now;
  execute format('select count(*) filter (where %s), count(*) filter (where %s) from %s t', hides, shows, of_table::regclass) into hidden, exposed;
end
$$;
revoke execute on function platform.submit_policy(text, jsonb, uuid), platform.propose_policy(text, uuid, text, date), platform.advise_on_policy(text, uuid, boolean, text),
  platform.approve_policy(text, uuid, text), platform.people_by_kind(), platform.must_hold(uuid, text),
  platform.ask_rehearsal(text, text), platform.could_reach(text, jsonb, boolean), platform.rehearse_rights(text, jsonb, jsonb, boolean) from public;
