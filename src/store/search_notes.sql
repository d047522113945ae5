SELECT note_text.rowid AS id,
    CASE
        WHEN interaction.id IS NOT NULL THEN 'interaction' WHEN stance.id IS NOT NULL THEN 'stance'
        WHEN matter.id IS NOT NULL THEN 'matter' WHEN rival.id IS NOT NULL THEN 'rival' ELSE 'tie'
    END AS kind,
    coalesce(
        interaction.note, stance.note, tie.note,
        matter.title || coalesce(char(10) || matter.rival, '') || CASE matter.note WHEN '' THEN '' ELSE char(10) || matter.note END,
        rival.name || coalesce(' · ' || rival.sells, '') || coalesce(' · ' || rival.weak_points, '')
            || coalesce(' · ' || rival.source, '') || CASE rival.note WHEN '' THEN '' ELSE ' · ' || rival.note END,
        ''
    ) AS text,
    coalesce(interaction.account, stance.account, matter.account, rival.account) AS account,
    coalesce(interaction.day, stance.day, matter.due, rival.day) AS day
FROM note_text
LEFT JOIN interaction ON interaction.id = note_text.rowid
LEFT JOIN stance ON stance.id = note_text.rowid
LEFT JOIN tie ON tie.id = note_text.rowid
LEFT JOIN matter ON matter.id = note_text.rowid
LEFT JOIN rival ON rival.id = note_text.rowid
WHERE note_text MATCH ?
ORDER BY note_text.rowid DESC
