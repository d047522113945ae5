-- Of one person at one account. Sought in the narrow table: the wide one is only opened for the page.
WHERE id IN (
    SELECT met.id
    FROM participation AS who
    CROSS JOIN interaction AS met ON met.account = who.account AND met.day = who.day AND met.id = who.interaction
    WHERE who.person = ?2 AND who.account = ?1 AND who.day BETWEEN ?5 AND ?3
    ORDER BY who.day DESC, coalesce(met.minute, 1440), met.id
    LIMIT ?4
)
ORDER BY day DESC, coalesce(minute, 1440), id
