SELECT note_text.rowid AS id,
    CASE WHEN interaction.id IS NOT NULL THEN 'interaction' WHEN stance.id IS NOT NULL THEN 'stance' ELSE 'tie' END AS kind,
    coalesce(interaction.note, stance.note, tie.note, '') AS text,
    coalesce(interaction.account, stance.account) AS account, coalesce(interaction.day, stance.day) AS day
FROM note_text
LEFT JOIN interaction ON interaction.id = note_text.rowid
LEFT JOIN stance ON stance.id = note_text.rowid
LEFT JOIN tie ON tie.id = note_text.rowid
WHERE note_text MATCH ?
ORDER BY note_text.rowid DESC
