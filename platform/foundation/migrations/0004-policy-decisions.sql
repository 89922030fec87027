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

create function platform.propose_policy(of_version text, account uuid, why text) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform platform.must_hold(account, 'policy-editor');
  insert into platform.policy_decision (version, proposed_by, proposed_at, because) values (of_version, account, platform.as_of(), why);
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
revoke execute on function platform.propose_policy(text, uuid, text), platform.advise_on_policy(text, uuid, boolean, text),
  platform.approve_policy(text, uuid, text), platform.people_by_kind(), platform.must_hold(uuid, text) from public;
