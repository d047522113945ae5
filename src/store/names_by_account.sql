SELECT DISTINCT person.id AS id, tenure.account AS account, person.name AS name, person.aliases AS aliases,
    person.pinyin AS pinyin
FROM person LEFT JOIN tenure ON tenure.person = person.id
ORDER BY person.id
