-- The same for SQLite and PostgreSQL.

-- Who is in the registry, and what each applies for. Whoever changes a document makes the version one more.
create table if not exists people (
  id       text   not null primary key,
  version  bigint not null,
  category text   not null,
  pathway  text   not null,
  document text   not null
);

-- How each stands: what was last decided, of which version of the document, for which day, by which rules.
create table if not exists standing (
  person  text   not null primary key references people (id),
  version bigint not null,
  as_of   text   not null,
  rules   text   not null, -- over the hashes of all rulesets
  outcome text   not null, -- or 'rejected': the document cannot be read, or the question has no answer
  said    text   not null  -- outcomes and reasons in one line: where it changes, there is something to tell
);

-- Everything that was ever decided. A row is added and never changed.
create table if not exists determinations (
  person       text   not null references people (id),
  version      bigint not null,
  as_of        text   not null,
  ruleset      text   not null,
  ruleset_hash text   not null,
  engine       text   not null,
  category     text   not null,
  pathway      text   not null,
  outcome      text   not null,
  document     text   not null,
  primary key (person, version, as_of, ruleset_hash)
);

-- What was found, requirement by requirement, for whoever asks the database and not the document.
create table if not exists findings (
  person       text   not null references people (id),
  version      bigint not null,
  as_of        text   not null,
  ruleset_hash text   not null,
  requirement  text   not null,
  outcome      text   not null,
  reason       text   not null,
  sentence     text   not null,
  primary key (person, version, as_of, ruleset_hash, requirement)
);

-- Documents that could not be decided, with what is wrong with them.
create table if not exists rejections (
  person  text   not null references people (id),
  version bigint not null,
  problem text   not null,
  primary key (person, version)
);

-- Letters that are to be written, and those that have been.
create table if not exists letters (
  name    text     not null primary key,
  body    text     not null,
  written smallint not null
);
