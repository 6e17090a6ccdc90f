-- title: What the recommendations are worth in money
-- grain: one row per recommendation whose gain in sales is known; nothing unless an average basket is set
-- when-empty: hide
-- format: gain_money row, money_low row, money_high row, average_basket row, label word, subject word
--
-- Sales a week times the average basket that the report was told (--average-basket): the extracts know no prices, so no
-- money is claimed without it. The range is that of the sales alone; the basket is taken as it is.
SELECT recommendation, label, subject, gain_sales * average_basket AS gain_money,
       sales_low * average_basket AS money_low, sales_high * average_basket AS money_high,
       average_basket, currency, sureness, is_worth_a_slide, position, 'money(0 ' || currency || ')' AS format
FROM recommendations(), report_settings
WHERE average_basket IS NOT NULL AND gain_sales IS NOT NULL
ORDER BY position;
