-- As `hidden_stances.sql`, of one account, found by private interactions: of these there are few, and they
-- have an index that tells which they are without a look at the interaction itself.
SELECT stance.id
FROM main.stance AS stance
CROSS JOIN main.interaction AS met ON met.id = stance.interaction
CROSS JOIN main.interaction AS private INDEXED BY interaction_private
    ON private.account = met.account AND private.day = met.day AND private.id = met.id
        AND private.privacy = 'private'
WHERE stance.account = ?
    AND NOT EXISTS (SELECT 1 FROM temp.stance AS seen WHERE seen.id = stance.id)
