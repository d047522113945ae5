-- The book, version 1. Days are whole days since 1970-01-01, times whole minutes since midnight,
-- lists JSON arrays. A uid is a 16-byte blob when it is a uuid and text when a file said otherwise.
-- Every id comes from one sequence and is never given twice, so an id names one row of the book.

CREATE TABLE sequence (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    next INTEGER NOT NULL
) STRICT;
INSERT INTO sequence VALUES (1, 1);

CREATE TABLE colleague (
    id INTEGER PRIMARY KEY,
    uid ANY NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('AR', 'SR', 'FR', 'executive', 'other')),
    level TEXT CHECK (level IN ('H', 'M', 'W')),
    who TEXT NOT NULL CHECK (who IN ('me', 'colleague'))
) STRICT;
-- Not unique: when one book takes over another's user, two rows are "me" for a moment.
CREATE INDEX colleague_me ON colleague (id) WHERE who = 'me';

CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    uid ANY NOT NULL UNIQUE,
    name TEXT NOT NULL,
    parent INTEGER REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT CHECK (kind IN ('group', 'province', 'city', 'subsidiary', 'company')),
    tier TEXT CHECK (tier IN ('S', 'A', 'B', 'C')),
    procurement TEXT CHECK (procurement IN ('independent', 'central_negotiation', 'group')),
    tags TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX account_parent ON account (parent);

CREATE TABLE department (
    id INTEGER PRIMARY KEY,
    uid ANY NOT NULL UNIQUE,
    account INTEGER NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    function TEXT NOT NULL CHECK (function IN ('executive', 'procurement', 'technical', 'finance', 'engineering',
        'maintenance', 'supply_chain', 'business', 'market', 'legal', 'it', 'other')),
    importance INTEGER CHECK (importance BETWEEN 0 AND 3),
    not_applicable TEXT
) STRICT;
CREATE INDEX department_account ON department (account);

CREATE TABLE seat (
    id INTEGER PRIMARY KEY,
    uid ANY NOT NULL UNIQUE,
    account INTEGER NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    role TEXT NOT NULL CHECK (role IN ('A', 'D', 'E', 'I', 'U')),
    chain TEXT NOT NULL CHECK (chain IN ('technical', 'commercial', 'combined')),
    title TEXT,
    department INTEGER REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER,
    not_applicable TEXT
) STRICT;
CREATE INDEX seat_account ON seat (account);
CREATE INDEX seat_department ON seat (department);

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    uid ANY NOT NULL UNIQUE,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL,
    pinyin TEXT,
    emails TEXT NOT NULL,
    phones TEXT NOT NULL,
    wechat TEXT,
    birthday INTEGER,
    note TEXT NOT NULL,
    private_note TEXT NOT NULL,
    cadence_days INTEGER CHECK (cadence_days BETWEEN 1 AND 65535),
    source TEXT
) STRICT;

CREATE TABLE holder (
    id INTEGER PRIMARY KEY,
    uid ANY NOT NULL UNIQUE,
    seat INTEGER NOT NULL REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED,
    person INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    since INTEGER,
    until INTEGER
) STRICT;
CREATE INDEX holder_seat ON holder (seat);
CREATE INDEX holder_person ON holder (person);

CREATE TABLE tenure (
    id INTEGER PRIMARY KEY,
    uid ANY NOT NULL UNIQUE,
    person INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    account INTEGER NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    department INTEGER REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT,
    level TEXT CHECK (level IN ('H', 'M', 'W')),
    influence INTEGER CHECK (influence BETWEEN 0 AND 10),
    since INTEGER,
    until INTEGER
) STRICT;
CREATE INDEX tenure_account ON tenure (account);
CREATE INDEX tenure_person ON tenure (person);
CREATE INDEX tenure_department ON tenure (department);

-- One account's history lies together on disk, by day: a page of it is one short walk.
CREATE TABLE interaction (
    id INTEGER NOT NULL UNIQUE,
    uid ANY NOT NULL UNIQUE,
    account INTEGER NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    day INTEGER NOT NULL,
    minute INTEGER CHECK (minute BETWEEN 0 AND 1439),
    kind TEXT NOT NULL CHECK (kind IN ('message', 'mail', 'call', 'video', 'meeting', 'visit', 'meal', 'hq_tour',
        'site_visit', 'technical_exchange', 'summit', 'executive_visit', 'trial')),
    note TEXT NOT NULL,
    privacy TEXT NOT NULL CHECK (privacy IN ('shareable', 'private')),
    PRIMARY KEY (account, day, id)
) STRICT, WITHOUT ROWID;

-- Who of the customer took part. Narrow, and with the kind and size of the interaction beside it, so
-- that an account is scored from one walk over this table alone.
CREATE TABLE participation (
    account INTEGER NOT NULL,
    day INTEGER NOT NULL,
    interaction INTEGER NOT NULL,
    place INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    -- The kind's place in the glossary, from 0.
    kind INTEGER NOT NULL,
    -- Five bits, a i w p e from the lowest.
    signals INTEGER NOT NULL CHECK (signals BETWEEN 0 AND 31),
    crowd INTEGER NOT NULL,
    PRIMARY KEY (account, day, interaction, place),
    FOREIGN KEY (account, day, interaction) REFERENCES interaction (account, day, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX participation_person ON participation (person, account, day, interaction);

-- Who of ours took part.
CREATE TABLE attendance (
    account INTEGER NOT NULL,
    day INTEGER NOT NULL,
    interaction INTEGER NOT NULL,
    place INTEGER NOT NULL,
    colleague INTEGER NOT NULL REFERENCES colleague (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (account, day, interaction, place),
    FOREIGN KEY (account, day, interaction) REFERENCES interaction (account, day, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE stance (
    id INTEGER PRIMARY KEY,
    uid ANY NOT NULL UNIQUE,
    person INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    account INTEGER NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    value INTEGER NOT NULL CHECK (value BETWEEN -1 AND 3),
    day INTEGER NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('first_hand', 'hearsay')),
    rival TEXT,
    interaction INTEGER REFERENCES interaction (id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX stance_account ON stance (account, day);
CREATE INDEX stance_person ON stance (person, day);
CREATE INDEX stance_interaction ON stance (interaction) WHERE interaction IS NOT NULL;

CREATE TABLE target (
    id INTEGER PRIMARY KEY,
    uid ANY NOT NULL UNIQUE,
    person INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    account INTEGER NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    value INTEGER NOT NULL CHECK (value BETWEEN -1 AND 3),
    due INTEGER NOT NULL
) STRICT;
CREATE INDEX target_account ON target (account);
CREATE INDEX target_person ON target (person);

CREATE TABLE counterpart (
    id INTEGER PRIMARY KEY,
    uid ANY NOT NULL UNIQUE,
    person INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    colleague INTEGER NOT NULL REFERENCES colleague (id) DEFERRABLE INITIALLY DEFERRED,
    account INTEGER NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    since INTEGER,
    until INTEGER
) STRICT;
CREATE INDEX counterpart_account ON counterpart (account);
CREATE INDEX counterpart_person ON counterpart (person);
CREATE INDEX counterpart_colleague ON counterpart (colleague);

-- `origin` reports to, influences, backs … `goal`.
CREATE TABLE tie (
    id INTEGER PRIMARY KEY,
    uid ANY NOT NULL UNIQUE,
    origin INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    goal INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('reports_to', 'influences', 'backs', 'opposes', 'assists', 'private')),
    note TEXT NOT NULL,
    since INTEGER,
    until INTEGER
) STRICT;
CREATE INDEX tie_origin ON tie (origin);
CREATE INDEX tie_goal ON tie (goal);

CREATE TABLE org_fact (
    id INTEGER PRIMARY KEY,
    uid ANY NOT NULL UNIQUE,
    account INTEGER NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('executive_meeting', 'agreement', 'joint_plan', 'joint_innovation', 'joint_review')),
    scope TEXT CHECK (scope IN ('project', 'region', 'group')),
    title TEXT,
    since INTEGER,
    until INTEGER
) STRICT;
CREATE INDEX org_fact_account ON org_fact (account);

CREATE TABLE promise (
    id INTEGER PRIMARY KEY,
    uid ANY NOT NULL UNIQUE,
    account INTEGER NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    interaction INTEGER REFERENCES interaction (id) DEFERRABLE INITIALLY DEFERRED,
    side TEXT NOT NULL CHECK (side IN ('us', 'them')),
    person INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    colleague INTEGER REFERENCES colleague (id) DEFERRABLE INITIALLY DEFERRED,
    made INTEGER NOT NULL,
    due INTEGER,
    text TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'kept', 'dropped')),
    closed INTEGER
) STRICT;
CREATE INDEX promise_account ON promise (account, made);
CREATE INDEX promise_due ON promise (account, due) WHERE state = 'open' AND due IS NOT NULL;
CREATE INDEX promise_open ON promise (due) WHERE state = 'open';
CREATE INDEX promise_person ON promise (person) WHERE person IS NOT NULL;
CREATE INDEX promise_interaction ON promise (interaction) WHERE interaction IS NOT NULL;
CREATE INDEX promise_colleague ON promise (colleague) WHERE colleague IS NOT NULL;

CREATE TABLE judgement (
    id INTEGER PRIMARY KEY,
    uid ANY NOT NULL UNIQUE,
    account INTEGER NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    day INTEGER NOT NULL,
    depth INTEGER NOT NULL CHECK (depth BETWEEN 0 AND 100)
) STRICT;
CREATE INDEX judgement_account ON judgement (account);

CREATE TABLE snooze (
    id INTEGER PRIMARY KEY,
    uid ANY NOT NULL UNIQUE,
    account INTEGER NOT NULL REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    subject TEXT NOT NULL,
    until INTEGER NOT NULL,
    reason TEXT
) STRICT;
CREATE INDEX snooze_account ON snooze (account);

-- Every deed, oldest first, with the rows before and after as JSON. Undone steps wait for redo until
-- a new deed drops them.
CREATE TABLE journal (
    step INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    deed TEXT NOT NULL,
    noun TEXT NOT NULL,
    -- What the deed was about, by name.
    name TEXT,
    changes TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;
CREATE INDEX journal_done ON journal (step) WHERE state = 'done';
CREATE INDEX journal_undone ON journal (step) WHERE state = 'undone';

-- What follows is derived from the rows above and kept in step by `store`.

-- Accounts in the order a tree is read: the folded names from the root down.
CREATE TABLE tree (
    account INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    path TEXT NOT NULL,
    name TEXT NOT NULL,
    nesting INTEGER NOT NULL
) STRICT;
CREATE INDEX tree_path ON tree (path);
CREATE INDEX tree_name ON tree (name);

-- Where names, e-mail addresses and phone numbers are found by how they begin.
CREATE TABLE search_key (
    key TEXT NOT NULL,
    sort TEXT NOT NULL CHECK (sort IN ('person', 'account', 'department', 'colleague', 'email', 'phone')),
    id INTEGER NOT NULL,
    PRIMARY KEY (sort, key, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_key_id ON search_key (id);

-- Chinese is indexed a character at a time: the text arrives with spaces around every Han character.
CREATE VIRTUAL TABLE note_text USING fts5 (
    body, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);
CREATE VIRTUAL TABLE name_text USING fts5 (
    body, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);
CREATE VIRTUAL TABLE promise_text USING fts5 (
    body, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);

-- The last reckoned depth of an account. It holds only while `reckoned` is the account's `revision`,
-- which every change to its facts, or to those of an account above it, moves on.
CREATE TABLE standing (
    account INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    revision INTEGER NOT NULL,
    reckoned INTEGER,
    day INTEGER,
    constants INTEGER,
    depth INTEGER,
    raw REAL,
    stage TEXT,
    confidence REAL,
    last_contact INTEGER
) STRICT;
CREATE INDEX standing_depth ON standing (depth);
CREATE INDEX standing_contact ON standing (last_contact);

-- Where the user was, and other things that are no facts and no deeds.
CREATE TABLE memory (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
