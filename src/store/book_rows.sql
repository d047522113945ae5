SELECT account.id, account.name, account.parent, account.kind, account.tier, tree.nesting,
    standing.revision, standing.reckoned, standing.day, standing.constants, standing.depth, standing.raw,
    standing.stage, standing.confidence, standing.rules, standing.warnings, standing.severity,
    -- Kept with the depth of a day; looking it up costs more pages than all the rest of a row.
    CASE WHEN standing.revision = standing.reckoned AND standing.day = ?5 THEN standing.last_contact
        ELSE (SELECT max(day) FROM participation WHERE participation.account = account.id AND day <= ?5) END AS last_contact,
    (SELECT min(due) FROM promise WHERE promise.account = account.id AND state = 'open' AND due IS NOT NULL) AS next_promise
FROM $from
JOIN account ON account.id = tree.account
WHERE ?1 = '' OR tree.account IN (SELECT id FROM search_key WHERE sort = 'account' AND rank IN (0, 1, 2, 3, 4, 5, 6) AND ?1 <= key AND key < ?2)
