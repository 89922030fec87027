-- Who may be the same as somebody new in the register is sought by birth date first.
create index person_born on residents.person (birth_on) where birth_on is not null;
