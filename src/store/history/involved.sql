-- A person as the account of an entry knows them on a day: post in force, stance toward us, last contact.
SELECT person.name,
    post.title,
    (SELECT name FROM department WHERE department.id = post.department) AS department,
    (
        SELECT value FROM stance
        WHERE stance.person = person.id AND +stance.account = ?2 AND stance.rival IS NULL AND stance.day <= ?3
        ORDER BY stance.day DESC, stance.id DESC LIMIT 1
    ) AS stance,
    (
        SELECT max(day) FROM participation
        WHERE participation.person = person.id AND participation.account = ?2 AND participation.day <= ?3
    ) AS last
FROM person
LEFT JOIN tenure AS post ON post.id = (
    SELECT id FROM tenure
    WHERE tenure.person = person.id AND +tenure.account = ?2
        AND coalesce(tenure.since, ?3) <= ?3 AND ?3 <= coalesce(tenure.until, ?3)
    ORDER BY tenure.id DESC LIMIT 1
)
WHERE person.id = ?1
