-- What is searched is kept in simplified characters from here on, so that 張偉 is found as 张伟.
-- All of it is derived: `store` fills it anew.
DELETE FROM search_key;
INSERT INTO name_text (name_text) VALUES ('delete-all');
INSERT INTO note_text (note_text) VALUES ('delete-all');
INSERT INTO promise_text (promise_text) VALUES ('delete-all');
