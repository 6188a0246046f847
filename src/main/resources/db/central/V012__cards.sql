-- How many cards of other hubs a desk asked about, and on which day since 1970 that was.
ALTER TABLE desk ADD COLUMN cards_day ${bigint} NOT NULL DEFAULT 0;
ALTER TABLE desk ADD COLUMN cards_shown INT NOT NULL DEFAULT 0;
