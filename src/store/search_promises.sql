SELECT promise_text.rowid AS id, promise.text AS text,
    promise.account AS account, promise.due AS day
FROM promise_text
JOIN promise ON promise.id = promise_text.rowid
WHERE promise_text MATCH ?
ORDER BY promise_text.rowid DESC
