-- What begins and ends at an account in the order of its days, so that a page of a history is one
-- short walk however many people the account has.
CREATE INDEX tenure_since ON tenure (account, since) WHERE since IS NOT NULL;
CREATE INDEX tenure_until ON tenure (account, until) WHERE until IS NOT NULL;
CREATE INDEX promise_closed ON promise (account, closed) WHERE closed IS NOT NULL;
CREATE INDEX tie_since ON tie (since) WHERE since IS NOT NULL;
CREATE INDEX tie_until ON tie (until) WHERE until IS NOT NULL;
CREATE INDEX target_due ON target (account, due);
DROP INDEX target_account;
