-- The words of closed vocabularies are checked by the program, when it reads and when it writes. A check in
-- the table besides would have each new word build the table anew, and some have millions of rows. Taking a
-- check away changes no row: only the text from which SQLite knows the table, as its manual describes.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(replace(replace(sql, ' CHECK (role IN (''AR'', ''SR'', ''FR'', ''executive'', ''other''))', ''), ' CHECK (level IN (''H'', ''M'', ''W''))', ''), ' CHECK (who IN (''me'', ''colleague''))', '')
    WHERE type = 'table' AND name = 'colleague';
UPDATE sqlite_schema SET sql = replace(replace(replace(sql, ' CHECK (kind IN (''group'', ''province'', ''city'', ''subsidiary'', ''company''))', ''), ' CHECK (tier IN (''S'', ''A'', ''B'', ''C''))', ''), ' CHECK (procurement IN (''independent'', ''central_negotiation'', ''group''))', '')
    WHERE type = 'table' AND name = 'account';
UPDATE sqlite_schema SET sql = replace(sql, ' CHECK (function IN (''executive'', ''procurement'', ''technical'', ''finance'', ''engineering'',
        ''maintenance'', ''supply_chain'', ''business'', ''market'', ''legal'', ''it'', ''other''))', '')
    WHERE type = 'table' AND name = 'department';
UPDATE sqlite_schema SET sql = replace(replace(sql, ' CHECK (role IN (''A'', ''D'', ''E'', ''I'', ''U''))', ''), ' CHECK (chain IN (''technical'', ''commercial'', ''combined''))', '')
    WHERE type = 'table' AND name = 'seat';
UPDATE sqlite_schema SET sql = replace(sql, ' CHECK (level IN (''H'', ''M'', ''W''))', '')
    WHERE type = 'table' AND name = 'tenure';
UPDATE sqlite_schema SET sql = replace(replace(sql, ' CHECK (kind IN (''message'', ''mail'', ''call'', ''video'', ''meeting'', ''visit'', ''meal'', ''hq_tour'',
        ''site_visit'', ''technical_exchange'', ''summit'', ''executive_visit'', ''trial''))', ''), ' CHECK (privacy IN (''shareable'', ''private''))', '')
    WHERE type = 'table' AND name = 'interaction';
UPDATE sqlite_schema SET sql = replace(sql, ' CHECK (source IN (''first_hand'', ''hearsay''))', '')
    WHERE type = 'table' AND name = 'stance';
UPDATE sqlite_schema SET sql = replace(sql, ' CHECK (kind IN (''reports_to'', ''influences'', ''backs'', ''opposes'', ''assists'', ''private''))', '')
    WHERE type = 'table' AND name = 'tie';
UPDATE sqlite_schema SET sql = replace(replace(sql, ' CHECK (kind IN (''executive_meeting'', ''agreement'', ''joint_plan'', ''joint_innovation'', ''joint_review''))', ''), ' CHECK (scope IN (''project'', ''region'', ''group''))', '')
    WHERE type = 'table' AND name = 'org_fact';
UPDATE sqlite_schema SET sql = replace(replace(sql, ' CHECK (side IN (''us'', ''them''))', ''), ' CHECK (state IN (''open'', ''kept'', ''dropped''))', '')
    WHERE type = 'table' AND name = 'promise';
UPDATE sqlite_schema SET sql = replace(sql, ' CHECK (state IN (''done'', ''undone'', ''dropped''))', '')
    WHERE type = 'table' AND name = 'journal';
UPDATE sqlite_schema SET sql = replace(sql, ' CHECK (sort IN (''person'', ''account'', ''firm'', ''department'', ''colleague'', ''email'', ''phone''))', '')
    WHERE type = 'table' AND name = 'search_key';
PRAGMA writable_schema = RESET;
