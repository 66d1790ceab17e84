-- The CRM as it was before it handled complaints.
CREATE TABLE account (
    login         VARCHAR(60)  PRIMARY KEY,
    password_hash VARCHAR(100) NOT NULL,
    name          VARCHAR(100) NOT NULL,
    roles         VARCHAR(200) NOT NULL
);

CREATE TABLE customer (
    id    VARCHAR(20)  PRIMARY KEY,
    login VARCHAR(60)  NOT NULL UNIQUE REFERENCES account (login),
    name  VARCHAR(100) NOT NULL,
    email VARCHAR(200) NOT NULL,
    phone VARCHAR(40)  NOT NULL
);

CREATE TABLE purchase (
    number      VARCHAR(20)    PRIMARY KEY,
    customer_id VARCHAR(20)    NOT NULL REFERENCES customer (id),
    product     VARCHAR(100)   NOT NULL,
    bought_on   DATE           NOT NULL,
    price       DECIMAL(12, 2) NOT NULL
);
