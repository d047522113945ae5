WHERE id IN (
    WITH RECURSIVE above (tie, person) AS (
        SELECT id, goal FROM tie WHERE origin = ?1 AND kind = 'reports_to'
        UNION
        SELECT tie.id, tie.goal FROM tie JOIN above ON tie.origin = above.person WHERE tie.kind = 'reports_to'
    )
    SELECT tie FROM above
)
