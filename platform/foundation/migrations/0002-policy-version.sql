-- Every version of the landlord's policy that was ever in force, word for word, so that the notice of any day can be shown again (S48).
create table platform.policy_version (
  version       text not null,
  in_force_from timestamptz primary key,
  -- Path inside the policy folder -> text of the file.
  files         jsonb not null
);
