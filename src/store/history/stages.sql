-- Stages come with their matters: those of an account are few.
SELECT reached.matter, reached.place, reached.day, met.id, coalesce(met.minute, 1440) AS minute
FROM matter AS one
CROSS JOIN matter_stage AS reached ON reached.matter = one.id
LEFT JOIN interaction AS met ON met.id = (
    SELECT part.interaction FROM interaction_matter AS part
    CROSS JOIN interaction AS about ON about.id = part.interaction
    WHERE part.matter = one.id AND part.day = reached.day
    ORDER BY coalesce(about.minute, 1440), about.id LIMIT 1
)
WHERE $whose AND reached.day BETWEEN ?5 AND ?3
ORDER BY reached.day DESC, minute, coalesce(met.id, one.id), reached.place, one.id
LIMIT ?4
