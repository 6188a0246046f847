-- Nearly all facts of a desk are `stored` one day, and nobody looks for those: each other state has an index of its own.
CREATE INDEX outbox_unsent ON outbox (incarnation, number) WHERE state = 'pending';
CREATE INDEX outbox_sent ON outbox (incarnation, number) WHERE state = 'sent';
CREATE INDEX outbox_held ON outbox (incarnation, number) WHERE state = 'held';
CREATE INDEX outbox_quarantined ON outbox (number) WHERE state = 'quarantined';
-- A stream from its end.
CREATE INDEX outbox_stream ON outbox (incarnation, number);
