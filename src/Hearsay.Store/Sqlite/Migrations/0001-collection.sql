-- A collection: reports, what was read in them, and how every input ended.
-- Days are text (YYYY-MM-DD), so that they sort alike in every database; ids and paths compare by their bytes.

-- Bytes as they came, each kept once however many reports they gave.
create table originals (
    sha256  text primary key,
    packed  blob not null
) strict;

create table reports (
    number      integer primary key,            -- order of arrival; nothing that is shown may depend on it
    id          text not null unique,
    fingerprint text not null,                  -- what makes it this report and no other; two reports of one id are told apart by it
    sha256      text not null,                  -- of the original; of the text where the report was a row of a table
    original    text references originals (sha256),
    published   text,
    title       text,
    publisher   text,
    author      text,
    url         text,
    path        text,
    language    text
) strict;

create index reports_by_day on reports (published, id);

-- The contract's JSON, packed. Everything below it can be made anew from it.
create table analyses (
    report        integer primary key references reports (number),
    program       text not null,
    language_pack text not null,
    packed        blob not null
) strict;

create table claims (
    number       integer primary key,           -- of the report times 2^24, and the position
    report       integer not null references reports (number),
    position     integer not null,              -- from 1: statement S1, S2 of its report
    id           text not null,
    kind         text not null,
    event_type   text,
    actor        text,
    target       text,
    place        text,
    place_id     text,
    country      text,
    day_from     text,
    day_to       text,
    certainty    text not null,
    polarity     text not null,
    source_class text,                          -- of the innermost voice; null: the report itself says it
    text         text not null
) strict;

-- How every input ended, the last time it was tried. A path stands once for each report that was read from it, or once with the reason why none was.
create table inputs (
    path    text not null,
    report  text not null default '',
    outcome text not null check (outcome in ('read', 'refused', 'set-aside')),
    code    text,
    reason  text,
    primary key (path, report)
) strict, without rowid;

create index inputs_by_report on inputs (report, path);

-- Words folded and separated by blanks (SearchWords), so that the tokenizer has nothing left to decide.
create virtual table report_words using fts5 (words, content = '', contentless_delete = 1, tokenize = 'ascii');
create virtual table claim_words using fts5 (words, content = '', contentless_delete = 1, tokenize = 'ascii');

-- Links between claims that are worth keeping; those that comparison finds are worked out when asked.
create table links (
    a_report text not null,
    a_claim  text not null,
    b_report text not null,
    b_claim  text not null,
    relation text not null,
    reasons  text not null,                     -- JSON, as the contract has it
    primary key (a_report, a_claim, b_report, b_claim)
) strict, without rowid;

-- What people said of an answer. Nothing is ever changed here: who thinks better of it says so in a new row.
create table reviews (
    number  integer primary key,
    made    text not null,                      -- day and time in UTC, ISO 8601
    by      text not null,
    report  text not null,
    answer  text not null,                      -- id of the claim, attribution or whatever is reviewed
    verdict text not null,
    note    text
) strict;

create trigger reviews_stay before update on reviews begin select raise (abort, 'reviews are never changed'); end;
create trigger reviews_are_kept before delete on reviews begin select raise (abort, 'reviews are never deleted'); end;
