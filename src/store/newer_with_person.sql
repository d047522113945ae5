SELECT (SELECT count(DISTINCT interaction) FROM participation
        WHERE person = :person AND account = :account AND (day, interaction) > (:day, :key))
    + (SELECT count(*) FROM promise WHERE person = :person AND account = :account AND (made, id) > (:day, :key))
    + (SELECT count(*) FROM stance WHERE person = :person AND account = :account AND (day, id) > (:day, :key))
    + (SELECT count(*) FROM tenure WHERE person = :person AND account = :account AND (since, id) > (:day, :key))
    + (SELECT count(*) FROM tenure WHERE person = :person AND account = :account AND (until, id) > (:day, :key))
