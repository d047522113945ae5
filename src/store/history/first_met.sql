-- Who of these interactions was not in any earlier one with its account.
SELECT who.interaction, who.person
FROM json_each(?1) AS wanted
CROSS JOIN interaction AS whole ON whole.id = wanted.value
CROSS JOIN participation AS who ON who.account = whole.account AND who.day = whole.day AND who.interaction = whole.id
WHERE NOT EXISTS (
    SELECT 1
    FROM participation AS before
    WHERE before.person = who.person AND before.account = who.account
        AND (before.day, before.interaction) < (who.day, who.interaction)
)
ORDER BY wanted.key, who.place
