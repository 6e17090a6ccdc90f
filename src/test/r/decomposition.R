# A second calculation of why measures moved, in base R from the raw extracts: no SQL, nothing of the program.
# Usage: Rscript src/test/r/decomposition.R EXTRACTS > src/test/resources/statistics/decomposition.csv
# The figures that DecompositionTest holds the functions form_change, rate_parts and count_parts against are those of the
# standard sample (vestiaire-metrics sample), by R 4.2.2. The reporting week is the last one that the data covers.
options(digits = 17, stringsAsFactors = FALSE)
folder <- commandArgs(TRUE)[1]
zone <- "Europe/Paris"
z95 <- qnorm(0.975)

read <- function(name) {
  file <- file.path(folder, name)
  bytes <- readBin(file, "raw", file.size(file))
  text <- iconv(rawToChar(bytes[bytes != 0]), "WINDOWS-1252", "UTF-8", sub = "")
  read.csv(text = text, colClasses = "character", na.strings = NULL)
}
number <- function(cell) as.numeric(sub("\\.0*$", "", cell))
instant <- function(cell) {
  as.numeric(as.POSIXct(strptime(sub("Z$", "", cell), "%Y-%m-%dT%H:%M:%OS", tz = "UTC")))
}
plain <- function(name) trimws(gsub(" +", " ", name))

brands <- read("brands.csv")
categories <- read("category.csv")
categories <- categories[categories$ID_CATEGORY != "", ]
listings <- read("listings.csv")
listings <- data.frame(
  id = number(listings$ID), seller = listings$ID_CUSTOMER,
  brand = plain(brands$BRAND)[match(number(listings$ID_BRAND), number(brands$ID_BRAND))],
  category = plain(categories$CATEGORY)[match(number(listings$ID_CATEGORY), number(categories$ID_CATEGORY))],
  created = instant(listings$DATE_CREATED), completed = instant(listings$DATE_COMPLETED), sold = instant(listings$DATE_SOLD))
# A listing that is told of twice is one, in its later state.
listings <- listings[order(listings$id, listings$sold, listings$completed, listings$created, na.last = FALSE), ]
listings <- listings[!duplicated(listings$id, fromLast = TRUE), ]
clicks <- read("clicks.csv")
clicks <- clicks[clicks$ID_PRODUCT != "", ]
clicks <- data.frame(id = number(clicks$ID_PRODUCT), time = instant(clicks$DATETIME_SESSION), action = clicks$EVENT_ACTION)
steps <- c("Start", "Information", "Photos", "Condition & price", "Confirm")
step_of <- c("tap add deposit" = 1, "start deposit" = 1, "create draft" = 1, "start information" = 2,
             "confirm information" = 2, "start photos" = 3, "confirm photos" = 3, "start condition & price" = 4,
             "confirm condition & price" = 4, "open confirmation dialog" = 5, "submit deposit" = 5)
clicks$step <- unname(step_of[clicks$action])
clicks$step[is.na(clicks$step)] <- 1

# Local days since 1970, so that weeks are those of the calendar and not of 168 hours.
local <- function(time) as.POSIXlt(as.POSIXct(time, origin = "1970-01-01", tz = "UTC"), tz = zone)
day <- function(time) { t <- local(time); as.numeric(as.Date(ISOdate(t$year + 1900, t$mon + 1, t$mday))) }
monday <- function(days) days - (days + 3) %% 7
midnight <- function(days) as.numeric(as.POSIXct(format(as.Date(days, origin = "1970-01-01")), tz = zone))
as_of <- max(listings$created, listings$completed, listings$sold, clicks$time, na.rm = TRUE)
this_monday <- monday(day(max(listings$created)))
age <- max(0, as_of - midnight(this_monday + 7))
first_monday <- function(lag) max(this_monday - 56, monday(day(min(listings$created)) + lag + 6))

facts <- function(lag) {
  week <- monday(day(listings$created) + lag)
  one <- listings[week >= first_monday(lag) & week <= this_monday, ]
  week <- monday(day(one$created) + lag)
  known <- tapply(monday(day(listings$created) + lag), listings$seller, min)
  together <- ave(seq_along(week), one$seller, week, FUN = length)
  unbranded <- tolower(one$brand) %in% c("autre marque", "non sign\u00e9")
  counts <- table(one$brand[!is.na(one$brand) & !unbranded])
  top <- names(counts)[order(-as.numeric(counts), names(counts), method = "radix")][1:10]
  hour <- local(one$created)$hour
  aged_at <- midnight(week + 7) + age
  furthest <- function(until) {
    seen <- clicks[clicks$time <= until[match(clicks$id, one$id)] & clicks$id %in% one$id, ]
    best <- tapply(seen$step, seen$id, max)
    reached <- unname(best[as.character(one$id)])
    reached[is.na(reached)] <- 0
    done <- !is.na(one$completed) & one$completed <= until
    reached[reached > 0 & done] <- 6
    reached
  }
  data.frame(
    seller = one$seller, week = week, now = week == this_monday,
    hit = !is.na(one$completed), aged_hit = !is.na(one$completed) & one$completed <= aged_at,
    furthest = furthest(rep(Inf, nrow(one))), aged_furthest = furthest(aged_at),
    sold = !is.na(one$sold) & one$sold - one$created <= 30 * 86400,
    seller_kind = ifelse(unname(known[one$seller]) == week, "New", "Returning"),
    seller_size = ifelse(together == 1, "1 listing", ifelse(together < 5, "2 to 4 listings", "5 or more listings")),
    category = ifelse(is.na(one$category), "No category", one$category),
    brand = ifelse(is.na(one$brand) | unbranded, "No brand", ifelse(one$brand %in% top, one$brand, "Other brands")),
    weekday = c("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")[local(one$created)$wday + 1],
    hours = ifelse(hour < 6, "Night", ifelse(hour < 12, "Morning", ifelse(hour < 18, "Afternoon", "Evening"))))
}

wilson <- function(k, n) as.numeric(suppressWarnings(prop.test(k, n, correct = FALSE)$conf.int))
# Kish 1965, from the clusters' sizes and successes.
design <- function(n, k) {
  p <- sum(k) / sum(n)
  if (length(n) == 1) sum(n) else if (p > 0 && p < 1) max(1, sum((k - p * n)^2) / (sum(n) * p * (1 - p))) else 1
}
# Newcombe 1998, method 10, with design effects.
change <- function(a, b) {
  if (a$n == 0 || b$n == 0) return(c(NA, NA))
  p <- a$k / a$n; q <- b$k / b$n; u <- wilson(a$k, a$n); v <- wilson(b$k, b$n)
  c(max(-1, p - q - sqrt(a$deff * (p - u[1])^2 + b$deff * (v[2] - q)^2)),
    min(1, p - q + sqrt(a$deff * (u[2] - p)^2 + b$deff * (q - v[1])^2)))
}
normal <- function(z) 2 * pnorm(-abs(z))
change_p <- function(a, b) {
  rate <- (a$k + b$k) / (a$n + b$n)
  if (a$n == 0 || b$n == 0 || rate <= 0 || rate >= 1) return(NA)
  if (a$n / a$deff * min(rate, 1 - rate) < 5) {
    k <- round(a$k / a$deff); n <- max(round(a$n / a$deff), 1)
    min(1, 2 * min(pbinom(k, n, rate), pbinom(k - 1, n, rate, lower.tail = FALSE)))
  } else normal((a$k / a$n - b$k / b$n) / sqrt(rate * (1 - rate) * (a$deff / a$n + b$deff / b$n)))
}
share_variance <- function(k, n) { p <- (k + 0.5) / (n + 1); p * (1 - p) / n }
log_mean <- function(a, b) if (a == b) a else (a - b) / log(a / b)
side <- function(hit, seller) {
  n <- tapply(rep(1, length(hit)), seller, sum); k <- tapply(as.numeric(hit), seller, sum)
  if (length(hit) == 0) list(n = 0, k = 0, deff = 1) else list(n = sum(n), k = sum(k), deff = design(n, k))
}
out <- function(measure, split, part, ...) {
  cells <- c(...)
  cat(measure, ";", split, ";", part, ";",
      paste(ifelse(is.na(cells), "", trimws(formatC(cells, digits = 17, format = "g"))), collapse = ";"), "\n", sep = "")
}
farther <- function(one, two) c(min(one[1], two[1]), max(one[2], two[2]))

cat("measure;split;part;effect;mix_effect;low;high;differs;differs_low;differs_high;p_value;mix_error\n")
now_before <- facts(0)

# Steps: the completion rate is the product of the shares that pass each step; Ang 2005.
form <- function(data, hit, furthest) {
  lapply(0:5, function(s) {
    at <- furthest >= s
    one <- side(furthest[at] == s, data$seller[at])
    one$pass <- max(1 - one$k / one$n, 1e-20) * if (s == 0) sum(hit) / sum(hit & furthest > 0) else 1
    one
  })
}
a <- now_before[now_before$now, ]; b <- now_before[!now_before$now, ]
steps_now <- form(a, a$hit, a$furthest)
steps_before <- form(b, b$hit, b$furthest)
steps_aged <- form(b, b$aged_hit, b$aged_furthest)
scale <- log_mean(mean(a$hit), mean(b$hit))
for (s in 0:5) {
  u <- steps_now[[s + 1]]; v <- steps_before[[s + 1]]; w <- steps_aged[[s + 1]]
  range <- farther(change(u, v), change(u, w))
  out("completion_rate", "step", c("No event", steps)[s + 1], scale * log(u$pass / v$pass), NA, range,
      NA, NA, NA, max(change_p(u, v), change_p(u, w)), NA)
}

# Groups of a rate: rate and mix effects with mean weights (Kitagawa 1955), variances between sellers.
contrast_variance <- function(hit, seller, inside) {
  p <- mean(hit[inside]); q <- mean(hit[!inside])
  adds <- ifelse(inside, (hit - p) / sum(inside), -(hit - q) / sum(!inside))
  max(sum(tapply(adds, seller, sum)^2),
      share_variance(sum(hit[inside]), sum(inside)) + share_variance(sum(hit[!inside]), sum(!inside)))
}
groups <- function(measure, data, hit, aged_hit, splits) {
  is_now <- data$now
  for (split in splits) {
    group <- data[[split]]; parts <- sort(unique(group), method = "radix")
    rows <- lapply(parts, function(part) {
      i <- is_now & group == part; j <- !is_now & group == part
      u <- side(hit[i], data$seller[i]); v <- side(hit[j], data$seller[j]); w <- side(aged_hit[j], data$seller[j])
      p <- u$k / u$n; q <- v$k / v$n
      if (u$n == 0) p <- q
      if (v$n == 0) q <- p
      s <- sum(i) / sum(is_now); t <- sum(j) / sum(!is_now)
      large <- min(sum(i), sum(j), sum(is_now) - sum(i), sum(!is_now) - sum(j)) >= 20
      d <- NA; ends <- c(NA, NA); p_value <- NA
      if (large) {
        rest <- function(h, m) sum(h[m & group != part]) / sum(m & group != part)
        one <- function(h, before) {
          diff <- sum(hit[i]) / sum(i) - sum(h[before & group == part]) / sum(before & group == part) -
            (rest(hit, is_now) - rest(h, before))
          error <- sqrt(contrast_variance(hit[is_now], data$seller[is_now], group[is_now] == part) +
                        contrast_variance(h[before], data$seller[before], group[before] == part))
          list(diff = diff, ends = diff + c(-1, 1) * z95 * error, p = normal(diff / error))
        }
        x <- one(hit, !is_now); y <- one(aged_hit, !is_now)
        d <- x$diff; ends <- farther(x$ends, y$ends); p_value <- max(x$p, y$p)
      }
      gap <- (p + q) / 2 - (mean(hit[is_now]) + mean(hit[!is_now])) / 2
      noise <- ((if (u$n > 0) u$deff * share_variance(u$k, u$n) else 0) +
                (if (v$n > 0) v$deff * share_variance(v$k, v$n) else 0)) / 4
      list(part = part, rate = (p - q) * (s + t) / 2, mix = (s - t) * gap, range = farther(change(u, v), change(u, w)),
           d = d, ends = ends, p = p_value, gap = gap, noise = (s - t)^2 * noise)
    })
    gap <- setNames(sapply(rows, `[[`, "gap"), parts)[group]
    between <- function(m) sum(tapply(gap[m] - mean(gap[m]), data$seller[m], sum)^2) / sum(m)^2
    error <- sqrt(between(is_now) + between(!is_now) + sum(sapply(rows, `[[`, "noise")))
    for (r in rows) out(measure, split, r$part, r$rate, r$mix, r$range, r$d, r$ends, r$p, error)
  }
}
splits <- c("brand", "category", "hours", "seller_kind", "seller_size", "weekday")
groups("completion_rate", now_before, now_before$hit, now_before$aged_hit, splits)
lagged <- facts(30)
groups("sold_within_30_days", lagged, lagged$sold, lagged$sold, splits[c(1, 2, 4, 5)])

# Counts by group, and by the factors whose product they are.
weeks <- (this_monday - first_monday(0)) / 7
counts <- function(measure, data, aged, splits) {
  sellers <- data$seller; is_now <- data$now
  for (split in splits) {
    group <- data[[split]]
    for (part in sort(unique(group), method = "radix")) {
      inside <- group == part
      n <- sum(inside & is_now)
      squares <- function(m) sum(tapply(rep(1, sum(m)), sellers[m], sum)^2) + 1
      against <- function(before) {
        change_of <- n - sum(inside & before) / weeks
        half <- z95 * sqrt(squares(inside & is_now) + squares(inside & before) / weeks^2)
        u <- side(inside[is_now], sellers[is_now]); v <- side(inside[before], sellers[before])
        list(change = change_of, ends = change_of + c(-1, 1) * half, d = u$k / u$n - v$k / v$n, range = change(u, v),
             p = change_p(u, v), large = n + sum(inside & before) >= 20)
      }
      x <- against(!is_now); y <- against(!is_now & aged)
      d <- if (x$large) x$d else NA
      both <- Filter(function(one) one$large, list(x, y))
      range <- if (length(both) > 0) c(min(sapply(both, function(o) o$range[1])), max(sapply(both, function(o) o$range[2]))) else c(NA, NA)
      p <- if (length(both) > 0) max(sapply(both, `[[`, "p")) else NA
      out(measure, split, part, x$change, NA, farther(x$ends, y$ends), d, range, p, NA)
    }
  }
}
all_true <- function(data) rep(TRUE, nrow(data))
done <- now_before[now_before$hit, ]
counts("listings_started", now_before, all_true(now_before), splits)
counts("listings_completed", done, done$aged_hit, splits)
visits <- unique(now_before[, c("seller", "week", "now", "seller_kind", "seller_size")])
counts("sellers", visits, all_true(visits), c("seller_kind", "seller_size"))
for (kind in c("New", "Returning")) {
  own <- visits[visits$seller_kind == kind, ]
  counts(paste0(tolower(kind), "_sellers"), own, all_true(own), "seller_size")
}
week <- monday(day(listings$sold))
sold <- listings[!is.na(week) & week >= first_monday(0) & week <= this_monday, ]
sold$now <- monday(day(sold$sold)) == this_monday
shown <- ifelse(tolower(sold$brand) %in% c("autre marque", "non sign\u00e9"), NA, sold$brand)
top <- table(shown)
top <- names(top)[order(-as.numeric(top), names(top), method = "radix")][1:10]
days <- (sold$sold - sold$created) / 86400
sold$brand <- ifelse(is.na(shown), "No brand", ifelse(shown %in% top, shown, "Other brands"))
sold$category <- ifelse(is.na(sold$category), "No category", sold$category)
sold$stock_age <- ifelse(days < 8, "First week", ifelse(days < 31, "8 to 30 days", ifelse(days < 91, "31 to 90 days", "Over 90 days")))
counts("sales", sold, all_true(sold), c("brand", "category", "stock_age"))

factors <- function(is_now) {
  m <- now_before$now == is_now
  own <- paste(now_before$seller, now_before$week)[m]
  n <- tapply(rep(1, sum(m)), own, sum); k <- tapply(as.numeric(now_before$hit[m]), own, sum)
  list(value = c(length(n) / if (is_now) 1 else weeks, mean(n), sum(k) / sum(n)),
       log_variance = c(1 / length(n), var(n) / length(n) / mean(n)^2, design(n, k) * (1 - sum(k) / sum(n)) / sum(k)))
}
u <- factors(TRUE); v <- factors(FALSE)
for (measure in c("listings_completed", "listings_started")) {
  used <- if (measure == "listings_started") 1:2 else 1:3
  scale <- log_mean(prod(u$value[used]), prod(v$value[used]))
  for (f in used) {
    moved <- log(u$value[f] / v$value[f]); error <- sqrt(u$log_variance[f] + v$log_variance[f])
    out(measure, "factors", c("Number of sellers", "Listings per seller", "Completion rate")[f], scale * moved, NA,
        scale * (moved + c(-1, 1) * z95 * error), NA, NA, NA, normal(moved / error), NA)
  }
}
