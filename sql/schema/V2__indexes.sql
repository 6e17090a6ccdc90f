-- What the questions look up: a week's listings, a brand's, a category's, a seller's, the drafts; a listing's events.

CREATE INDEX listings_date_created_idx ON listings (date_created);
CREATE INDEX listings_id_customer_idx  ON listings (id_customer, date_created);
CREATE INDEX listings_id_brand_idx     ON listings (id_brand);
CREATE INDEX listings_id_category_idx  ON listings (id_category);
CREATE INDEX listings_drafts_idx       ON listings (id) WHERE date_completed IS NULL;
CREATE INDEX clicks_id_product_idx     ON clicks (id_product, datetime_session);
CREATE INDEX clicks_datetime_idx       ON clicks USING brin (datetime_session);
