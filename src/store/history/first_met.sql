-- Who of an interaction was not in any earlier one with the account.
SELECT who.person
FROM participation AS who
WHERE who.account = ?1 AND who.day = ?2 AND who.interaction = ?3 AND NOT EXISTS (
    SELECT 1
    FROM participation AS before
    WHERE before.person = who.person AND before.account = who.account
        AND (before.day, before.interaction) < (who.day, who.interaction)
)
ORDER BY who.place
