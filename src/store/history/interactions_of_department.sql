-- Newest first along the account's own history, as far as it takes to fill a page.
WHERE account = ?1 AND day BETWEEN ?5 AND ?3 AND EXISTS (
    SELECT 1
    FROM participation AS who
    CROSS JOIN tenure AS member ON member.person = who.person
    WHERE who.account = interaction.account AND who.day = interaction.day AND who.interaction = interaction.id
        AND +member.account = ?1 AND +member.department IS ?2
)
ORDER BY day DESC, coalesce(minute, 1440), id
LIMIT ?4
