-- Whether all that is known of person ?1 at account ?2 is interaction ?3 and a post of which nobody has said
-- since when or until when.
SELECT 1
FROM tenure
WHERE person = ?1
GROUP BY person
HAVING count(*) = 1 AND max(account) = ?2 AND max(since) IS NULL AND max(until) IS NULL
    AND NOT EXISTS (SELECT 1 FROM participation WHERE person = ?1 AND interaction <> ?3)
    AND NOT EXISTS (SELECT 1 FROM stance WHERE person = ?1 AND interaction IS NOT ?3)
    AND NOT EXISTS (SELECT 1 FROM promise WHERE person = ?1 AND interaction IS NOT ?3)
    AND NOT EXISTS (
        SELECT 1 FROM visit_person JOIN visit ON visit.id = visit_person.visit
        WHERE visit_person.person = ?1 AND visit.done IS NOT ?3
    )
    AND NOT EXISTS (SELECT 1 FROM target WHERE person = ?1)
    AND NOT EXISTS (SELECT 1 FROM plan_item WHERE person = ?1)
    AND NOT EXISTS (SELECT 1 FROM counterpart WHERE person = ?1)
    AND NOT EXISTS (SELECT 1 FROM matter_person WHERE person = ?1)
    AND NOT EXISTS (SELECT 1 FROM holder WHERE person = ?1)
    AND NOT EXISTS (SELECT 1 FROM tie WHERE origin = ?1 OR goal = ?1)
