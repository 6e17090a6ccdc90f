-- The four extracts as tables. Ids are the platform's own; times keep their zone.

CREATE TABLE brands (
  id_brand bigint PRIMARY KEY,
  brand    text   NOT NULL,
  -- TRUE for a brand that listings name and no extract describes.
  is_placeholder boolean NOT NULL DEFAULT false
);

-- Several ids share a name (Shoes: 3, 11, 13): a category is its name, an id is where the platform files it.
CREATE TABLE category (
  id_category bigint PRIMARY KEY,
  category    text   NOT NULL,
  is_placeholder boolean NOT NULL DEFAULT false
);

CREATE TABLE listings (
  id             bigint      PRIMARY KEY,
  id_customer    text        NOT NULL,
  id_brand       bigint      REFERENCES brands,
  id_category    bigint      REFERENCES category,
  date_created   timestamptz NOT NULL,
  date_completed timestamptz,
  date_sold      timestamptz
);

-- What sellers tap while they make a listing. No key: the same tap twice is two taps.
CREATE TABLE clicks (
  datetime_session timestamptz NOT NULL,
  id_user          text,
  id_product       bigint,      -- the listing; empty before a draft exists
  event_category   text,
  event_action     text,
  event_label      text
);
