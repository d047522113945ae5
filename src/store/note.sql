SELECT
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
FROM (SELECT ? AS id) AS note
LEFT JOIN interaction ON interaction.id = note.id
LEFT JOIN stance ON stance.id = note.id
LEFT JOIN tie ON tie.id = note.id
LEFT JOIN matter ON matter.id = note.id
LEFT JOIN rival ON rival.id = note.id
