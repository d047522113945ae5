WHERE id IN (
    SELECT tie.id FROM tenure JOIN tie ON tie.origin = tenure.person WHERE tenure.account = ?1
    UNION
    SELECT tie.id FROM tenure JOIN tie ON tie.goal = tenure.person WHERE tenure.account = ?1
)
ORDER BY id
