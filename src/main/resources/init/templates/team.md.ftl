<#-- Slides of our own: they stand in every deck, after what's next. For a start, take this line and the last one away.
# Our team
<#assign busiest = listings_by_weekday?sort_by("listings")?last>
## Sellers start most listings on day ${busiest.weekday} of the week: ${busiest.listings}
```table
data: listings_by_weekday
columns: weekday = Day | listings = Listings started | share = Share of the week
heading: Listings started by day of the week, Monday is 1
```
-->
