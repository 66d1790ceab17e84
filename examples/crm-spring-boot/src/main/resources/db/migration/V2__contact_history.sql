-- When the CRM spoke with whom about what.
CREATE TABLE contact (
    id          BIGINT       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id VARCHAR(20)  NOT NULL REFERENCES customer (id),
    at          TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    subject     VARCHAR(200) NOT NULL
);

CREATE INDEX contact_customer ON contact (customer_id, at);
