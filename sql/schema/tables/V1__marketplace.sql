-- The four extracts as tables. Ids are the platform's own; times keep their zone. Names are those of the files, which
-- is why category is singular beside brands, listings and clicks.

CREATE TABLE brands (
  id_brand       bigint  PRIMARY KEY,
  brand          text    NOT NULL,
  is_placeholder boolean NOT NULL DEFAULT false
);

COMMENT ON TABLE brands IS
  'Brands, as brands.csv has them';
COMMENT ON COLUMN brands.id_brand IS 'The platform’s id';
COMMENT ON COLUMN brands.brand IS 'Name';
COMMENT ON COLUMN brands.is_placeholder IS 'Listings name it and no extract describes it';

CREATE TABLE category (
  id_category    bigint  PRIMARY KEY,
  category       text    NOT NULL,
  is_placeholder boolean NOT NULL DEFAULT false
);

COMMENT ON TABLE category IS
  'Categories, as category.csv has them. Several ids share a name (Shoes: 3, 11, 13): a category is its name, an '
  'id is where the platform files it';
COMMENT ON COLUMN category.id_category IS 'The platform’s id';
COMMENT ON COLUMN category.category IS 'Name';
COMMENT ON COLUMN category.is_placeholder IS 'Listings name it and no extract describes it';

CREATE TABLE listings (
  id             bigint      PRIMARY KEY,
  id_customer    text        NOT NULL,
  id_brand       bigint      REFERENCES brands,
  id_category    bigint      REFERENCES category,
  date_created   timestamptz NOT NULL,
  date_completed timestamptz,
  date_sold      timestamptz
);

COMMENT ON TABLE listings IS
  'What sellers put on sale, from draft to sale; one row per listing, of the states that extracts had the latest';
COMMENT ON COLUMN listings.id IS 'The platform’s id';
COMMENT ON COLUMN listings.id_customer IS 'The seller';
COMMENT ON COLUMN listings.id_brand IS 'Null until the seller says';
COMMENT ON COLUMN listings.id_category IS 'Null until the seller says';
COMMENT ON COLUMN listings.date_created IS 'When the draft was made: a listing counts in this week';
COMMENT ON COLUMN listings.date_completed IS 'When it was submitted; null for a draft';
COMMENT ON COLUMN listings.date_sold IS 'When it was sold; null while unsold';

-- No key: the same tap twice is two taps.
CREATE TABLE clicks (
  datetime_session timestamptz NOT NULL,
  id_user          text,
  id_product       bigint,
  event_category   text,
  event_action     text,
  event_label      text
);

COMMENT ON TABLE clicks IS
  'What sellers tap while they make a listing; one row per tap';
COMMENT ON COLUMN clicks.datetime_session IS 'When';
COMMENT ON COLUMN clicks.id_user IS 'Who, as the app names a session’s user';
COMMENT ON COLUMN clicks.id_product IS 'The listing; null before a draft exists';
COMMENT ON COLUMN clicks.event_category IS 'Screen';
COMMENT ON COLUMN clicks.event_action IS 'What was tapped: form_steps says which step of the form it belongs to';
COMMENT ON COLUMN clicks.event_label IS 'Detail';

-- What the queries look up: a week's listings, a seller's, a brand's, a category's, the drafts; a listing's events.
CREATE INDEX listings_date_created_idx ON listings (date_created);
CREATE INDEX listings_id_customer_idx  ON listings (id_customer, date_created);
CREATE INDEX listings_id_brand_idx     ON listings (id_brand);
CREATE INDEX listings_id_category_idx  ON listings (id_category);
CREATE INDEX listings_drafts_idx       ON listings (id) WHERE date_completed IS NULL;
CREATE INDEX clicks_id_product_idx     ON clicks (id_product, datetime_session);
CREATE INDEX clicks_datetime_idx       ON clicks USING brin (datetime_session);
