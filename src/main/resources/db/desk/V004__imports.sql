-- Which facts an import recorded, until it is taken back.
CREATE TABLE import_fact (
  fact ${uuid} NOT NULL PRIMARY KEY,
  import ${uuid} NOT NULL
)${strict};
CREATE INDEX import_fact_import ON import_fact (import);
