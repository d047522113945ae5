-- The stances of the whole book that are not to be seen, found by the private interactions.
SELECT stance.id
FROM main.interaction AS private INDEXED BY interaction_private
CROSS JOIN main.stance AS stance ON stance.interaction = private.id
WHERE private.privacy = 'private'
    AND NOT EXISTS (SELECT 1 FROM temp.stance AS seen WHERE seen.id = stance.id)
