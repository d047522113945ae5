-- The book as somebody else may know it. Names are looked up in the temporary schema first, so each of these
-- stands before the table it is named after, whoever asks. $account is the one whose private entries may be
-- read, NULL for none.

-- For whoever reads what is packed instead of these tables.
CREATE TEMP VIEW opened AS SELECT $account AS account;

CREATE TEMP VIEW interaction AS
SELECT * FROM main.interaction AS met
WHERE met.privacy = 'shareable' OR met.account IS $account;

CREATE TEMP VIEW matter AS
SELECT * FROM main.matter AS one
WHERE one.privacy = 'shareable' OR one.account IS $account;

CREATE TEMP VIEW participation AS
SELECT * FROM main.participation AS part
WHERE EXISTS (
    SELECT 1 FROM temp.interaction AS met
    WHERE met.account = part.account AND met.day = part.day AND met.id = part.interaction
);

CREATE TEMP VIEW attendance AS
SELECT * FROM main.attendance AS part
WHERE EXISTS (
    SELECT 1 FROM temp.interaction AS met
    WHERE met.account = part.account AND met.day = part.day AND met.id = part.interaction
);

-- What was to be seen to in a private interaction is as private as that.
CREATE TEMP VIEW visit AS
SELECT * FROM main.visit AS plan
WHERE (plan.privacy = 'shareable' OR plan.account IS $account)
    AND (plan.done IS NULL OR EXISTS (SELECT 1 FROM temp.interaction AS met WHERE met.id = plan.done));

CREATE TEMP VIEW visit_person AS
SELECT * FROM main.visit_person AS part
WHERE EXISTS (SELECT 1 FROM temp.visit AS plan WHERE plan.id = part.visit);

CREATE TEMP VIEW visit_colleague AS
SELECT * FROM main.visit_colleague AS part
WHERE EXISTS (SELECT 1 FROM temp.visit AS plan WHERE plan.id = part.visit);

CREATE TEMP VIEW visit_matter AS
SELECT * FROM main.visit_matter AS part
WHERE EXISTS (SELECT 1 FROM temp.visit AS plan WHERE plan.id = part.visit)
    AND EXISTS (SELECT 1 FROM temp.matter WHERE matter.id = part.matter);

-- Whose chain it is would tell of the project.
CREATE TEMP VIEW seat AS
SELECT * FROM main.seat AS one
WHERE one.matter IS NULL OR EXISTS (SELECT 1 FROM temp.matter WHERE matter.id = one.matter);

CREATE TEMP VIEW holder AS
SELECT * FROM main.holder AS held WHERE EXISTS (SELECT 1 FROM temp.seat WHERE seat.id = held.seat);

CREATE TEMP VIEW interaction_matter AS
SELECT * FROM main.interaction_matter AS part
WHERE EXISTS (
    SELECT 1 FROM temp.interaction AS met
    WHERE met.account = part.account AND met.day = part.day AND met.id = part.interaction
) AND EXISTS (SELECT 1 FROM temp.matter WHERE matter.id = part.matter);

CREATE TEMP VIEW matter_stage AS
SELECT * FROM main.matter_stage AS part WHERE EXISTS (SELECT 1 FROM temp.matter WHERE matter.id = part.matter);

CREATE TEMP VIEW matter_person AS
SELECT * FROM main.matter_person AS part WHERE EXISTS (SELECT 1 FROM temp.matter WHERE matter.id = part.matter);

CREATE TEMP VIEW matter_department AS
SELECT * FROM main.matter_department AS part WHERE EXISTS (SELECT 1 FROM temp.matter WHERE matter.id = part.matter);

-- What was recorded with a private interaction is as private as that. A remark is the user's own always.
CREATE TEMP VIEW stance AS
SELECT id, uid, person, account, value, day, source, rival, interaction,
    CASE WHEN account IS $account THEN note ELSE '' END AS note
FROM main.stance AS shown
WHERE shown.interaction IS NULL OR EXISTS (
    SELECT 1 FROM main.interaction AS met
    WHERE met.id = shown.interaction
        AND (met.privacy = 'shareable' OR (met.account IS $account AND shown.account IS $account))
);

-- What is known of a rival may be told; what the user thinks of it is a remark.
CREATE TEMP VIEW rival AS
SELECT id, uid, account, name, sells, weak_points,
    CASE WHEN account IS $account THEN note ELSE '' END AS note,
    source, day
FROM main.rival;

CREATE TEMP VIEW promise AS
SELECT * FROM main.promise AS made
WHERE made.interaction IS NULL OR EXISTS (
    SELECT 1 FROM main.interaction AS met
    WHERE met.id = made.interaction
        AND (met.privacy = 'shareable' OR (met.account IS $account AND made.account IS $account))
);

-- Whoever is known by private interactions and visits alone came into the book with one.
CREATE TEMP VIEW tenure AS
SELECT * FROM main.tenure AS post
WHERE post.title IS NOT NULL OR post.influence IS NOT NULL OR post.since IS NOT NULL OR post.until IS NOT NULL
    OR EXISTS (SELECT 1 FROM temp.participation AS part WHERE part.person = post.person)
    OR EXISTS (SELECT 1 FROM temp.visit_person AS part WHERE part.person = post.person)
    OR (
        NOT EXISTS (SELECT 1 FROM main.participation AS part WHERE part.person = post.person)
        AND NOT EXISTS (SELECT 1 FROM main.visit_person AS part WHERE part.person = post.person)
    )
    OR EXISTS (SELECT 1 FROM temp.stance AS shown WHERE shown.person = post.person)
    OR EXISTS (SELECT 1 FROM temp.promise AS made WHERE made.person = post.person)
    OR EXISTS (SELECT 1 FROM temp.matter_person AS part WHERE part.person = post.person)
    OR EXISTS (SELECT 1 FROM main.target WHERE target.person = post.person)
    OR EXISTS (SELECT 1 FROM main.plan_item WHERE plan_item.person = post.person)
    OR EXISTS (SELECT 1 FROM main.counterpart WHERE counterpart.person = post.person)
    OR EXISTS (SELECT 1 FROM main.holder WHERE holder.person = post.person)
    OR EXISTS (SELECT 1 FROM main.tie WHERE tie.origin = post.person)
    OR EXISTS (SELECT 1 FROM main.tie WHERE tie.goal = post.person)
    OR EXISTS (
        SELECT 1 FROM main.person AS who
        WHERE who.id = post.person AND (
            who.emails <> '[]' OR who.phones <> '[]' OR who.wechat IS NOT NULL OR who.birthday IS NOT NULL
            OR who.note <> '' OR who.source IS NOT NULL
        )
    );

-- Whose remarks may be read: those of people who have to do with the account.
CREATE TEMP VIEW remarked AS
SELECT person AS id FROM main.tenure WHERE account = $account
UNION
SELECT person FROM main.participation WHERE account = $account
UNION
SELECT holder.person FROM main.seat JOIN main.holder ON holder.seat = seat.id WHERE seat.account = $account;

CREATE TEMP VIEW person AS
SELECT id, uid, name, aliases, pinyin, emails, phones, wechat, birthday, note,
    CASE WHEN private_note <> '' AND id IN (SELECT id FROM temp.remarked) THEN private_note ELSE '' END AS private_note,
    cadence_days, source
FROM main.person;

CREATE TEMP VIEW tie AS
SELECT id, uid, origin, goal, kind,
    CASE WHEN note <> '' AND (
        origin IN (SELECT id FROM temp.remarked) OR goal IN (SELECT id FROM temp.remarked)
    ) THEN note ELSE '' END AS note,
    since, until
FROM main.tie;

-- What is kept of every account was computed from all there is.
CREATE TEMP VIEW standing AS SELECT * FROM main.standing WHERE 0;
CREATE TEMP VIEW trend AS SELECT * FROM main.trend WHERE 0;
