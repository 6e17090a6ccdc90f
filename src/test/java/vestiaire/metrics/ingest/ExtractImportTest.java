package vestiaire.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.ingest.load.Repair;
import vestiaire.metrics.model.MetricsException;

@Tag("slow")
class ExtractImportTest {
  @TempDir static Path place;
  private static ImportFixture extract;

  @BeforeAll
  static void start() {
    extract = new ImportFixture(place);
  }

  @BeforeEach
  void reset() {
    extract.reset();
  }

  @Test
  void loadsFourExtracts() {
    ImportSummary summary = extract.run();
    assertThat(summary.rowsRead()).isEqualTo(8);
    assertThat(extract.query("SELECT * FROM clicks ORDER BY 1"))
        .containsExactly(
            "2021-09-01 10:01:00.5+00|anna|10|deposit|tap|∅",
            "2021-09-01 10:02:00+00|anna|10|deposit|tap|next");
    assertThat(extract.query("SELECT * FROM listings ORDER BY 1"))
        .containsExactly(
            "10|anna|1|5|2021-09-01 10:00:00+00|2021-09-01 10:05:00+00|∅",
            "11|bert|2|3|2021-09-01 11:00:00+00|∅|∅");
  }

  @Test
  void bindsColumnsByNameInAnyOrderAndCase() {
    extract.write("brands.csv", "Brand;Rank;id_brand\nGucci;7;1\nDior;8;2\n");
    ImportSummary summary = extract.run();
    assertThat(extract.query("SELECT id_brand, brand FROM brands ORDER BY 1"))
        .containsExactly("1|Gucci", "2|Dior");
    assertThat(summary.files().get(0).notes()).contains("columns not needed: Rank");
    assertThat(summary.files().get(0).delimiter()).isEqualTo(";");
  }

  @Test
  void readsEveryWayOfWritingNoValue() {
    extract.listings("1,anna,NULL,N/A,2021-09-01T10:00:00Z,\\N,-");
    assertThat(extract.run().files().get(2).nulls())
        .containsEntry("id_brand", 1L)
        .containsEntry("id_category", 1L)
        .containsEntry("date_completed", 1L)
        .containsEntry("date_sold", 1L);
  }

  @Test
  void newerStateOfAListingWinsInEitherOrder() {
    String draft = "1,anna,1,5,2021-09-01T10:00:00Z,,";
    String sold = "1,anna,2,5,2021-09-01T10:00:00Z,2021-09-01T11:00:00Z,2021-09-09T10:00:00Z";
    extract.listings(draft);
    extract.run();
    extract.listings(sold);
    assertThat(extract.run().files().get(2).changed()).isEqualTo(1);
    extract.listings(draft);
    assertThat(extract.run().files().get(2).changed()).isZero();
    assertThat(extract.query("SELECT id_brand, date_sold FROM listings"))
        .containsExactly("2|2021-09-09 10:00:00+00");
  }

  @Test
  void mendsNamesAndCountsEachKind() {
    extract.write(
        "brands.csv",
        "ID_BRAND,BRAND\n1.0,L\u0019Autre  Chose\n2, Herm\0ès \n",
        Charset.forName("windows-1252"));
    FileSummary brands = extract.run().files().get(0);
    assertThat(extract.query("SELECT brand FROM brands ORDER BY id_brand"))
        .containsExactly("L’Autre Chose", "Hermès");
    assertThat(brands.repairs())
        .isEqualTo(
            Map.of(
                Repair.NUL_REMOVED, 1L,
                Repair.QUOTE_RESTORED, 1L,
                Repair.FLOAT_TO_ID, 1L,
                Repair.BLANKS_TRIMMED, 1L,
                Repair.BLANKS_FOLDED, 1L));
  }

  @Test
  void rejectsRowWithUnparsableDate() {
    extract.clicks("2021-09-01T10:00:00Z,a,1,deposit,tap,", "yesterday,b,1,deposit,tap,");
    extract.run(tolerant());
    assertThat(extract.query("SELECT id_user FROM clicks")).containsExactly("a");
    assertThat(extract.report("rejects/clicks.csv"))
        .startsWith("line,column,reason,raw\n3,datetime_session,'yesterday' is not a time")
        .contains("\"yesterday,b,1,deposit,tap,\"");
  }

  @Test
  void rejectsListingWithoutIdSellerOrStart() {
    extract.listings(
        "1,anna,1,5,2021-09-01T10:00:00Z,,",
        ",anna,1,5,2021-09-01T10:00:00Z,,",
        "2,,1,5,2021-09-01T10:00:00Z,,",
        "3,anna,1,5,NULL,,",
        "4.5,anna,1,5,2021-09-01T10:00:00Z,,",
        "1.8E7,anna,1,5,2021-09-01T10:00:00Z,,");
    FileSummary listings = extract.run(tolerant()).files().get(2);
    assertThat(listings.rowsRejected()).isEqualTo(5);
    assertThat(listings.nulls()).containsEntry("date_sold", 1L).containsEntry("id", 0L);
    assertThat(extract.query("SELECT id FROM listings")).containsExactly("1");
  }

  @Test
  void loadsListingCompletedBeforeItsStart() {
    extract.listings("1,anna,1,5,2021-09-01T10:00:00Z,2021-09-01T09:00:00Z,");
    assertThat(extract.run().files().get(2).rowsLoaded()).isEqualTo(1);
  }

  @Test
  void countsEmptyLastRowAsRejectedWithoutRefusingTheFile() {
    extract.write("category.csv", "ID_CATEGORY,CATEGORY\n5,Bags\n3,Shoes\n,");
    FileSummary category = extract.run().files().get(1);
    assertThat(category.rowsRejected()).isEqualTo(1);
    assertThat(category.emptyRows()).isEqualTo(1);
    assertThat(extract.report("rejects/category.csv")).contains("4,,the row is empty,\",\"");
  }

  @Test
  void refusesImportPastThresholdAndKeepsOldData() {
    extract.run();
    extract.clicks("nonsense,a,1,deposit,tap,", "2021-09-01T10:00:00Z,a,1,deposit,tap,");
    extract.write("brands.csv", "ID_BRAND,BRAND\n1,Changed\n");
    assertThatThrownBy(extract::run)
        .isInstanceOf(MetricsException.Input.class)
        .hasMessageContaining("1 of 2 rows cannot be loaded")
        .hasMessageContaining("nothing was imported");
    assertThat(extract.query("SELECT brand FROM brands ORDER BY 1"))
        .containsExactly("Dior", "Gucci");
    assertThat(extract.report("rejects/clicks.csv")).contains("nonsense");
  }

  @Test
  void showsAllProblemsOfAFolderTogether() {
    extract.delete("brands.csv");
    extract.write("category.csv", "ID_CATEGORY,NAME\n1,x\n");
    extract.write("clicks.csv", "ID_USER,ID_USER,ID_PRODUCT\na,b,1\n");
    assertThatThrownBy(extract::run)
        .isInstanceOf(MetricsException.Input.class)
        .hasMessageContaining("brands.csv is missing")
        .hasMessageContaining("column category is missing; there are: ID_CATEGORY, NAME")
        .hasMessageContaining("column id_user is there 2 times")
        .hasMessageContaining("datetime_session");
  }

  @Test
  void keepsListingsOfUnknownBrandsUnderAPlaceholderUntilTheNameArrives() {
    extract.listings("1,anna,4711,99,2021-09-01T10:00:00Z,,");
    ImportSummary first = extract.run();
    assertThat(first.placeholderBrands()).isEqualTo(1);
    assertThat(first.placeholderCategories()).isEqualTo(1);
    assertThat(extract.query("SELECT brand FROM brands WHERE is_placeholder"))
        .containsExactly("Unknown brand 4711");
    extract.write("brands.csv", "ID_BRAND,BRAND\n4711,Arrived\n");
    extract.run();
    assertThat(extract.query("SELECT brand, is_placeholder FROM brands WHERE id_brand = 4711"))
        .containsExactly("Arrived|f");
  }

  @Test
  void rejectsSecondNameOfABrand() {
    extract.write("brands.csv", "ID_BRAND,BRAND\n1,Gucci\n1,Prada\n2,Dior\n");
    extract.run(tolerant());
    assertThat(extract.query("SELECT brand FROM brands ORDER BY id_brand"))
        .containsExactly("Gucci", "Dior");
    assertThat(extract.report("rejects/brands.csv")).contains("id 1 is 'Gucci' on line 2 already");
  }

  @Test
  void writesSummaryThatAddsUp() {
    ImportSummary summary = extract.run();
    assertThat(extract.report("summary.json"))
        .contains("\"rows_read\" : 8")
        .contains("\"sha256\" : \"" + summary.files().get(3).sha256());
    assertThat(Objects.requireNonNull(summary.files().get(3).lastTime()))
        .isEqualTo("2021-09-01T10:02:00Z");
    assertThat(extract.query("SELECT file, rows_read FROM import_files ORDER BY position"))
        .containsExactly("brands.csv|2", "category.csv|2", "listings.csv|2", "clicks.csv|2");
  }

  @Test
  void keepsIndexesAfterAFirstLoad() {
    String indexes = "SELECT indexname FROM pg_indexes WHERE tablename = 'clicks' ORDER BY 1";
    var before = extract.query(indexes);
    extract.run();
    assertThat(extract.query(indexes)).isEqualTo(before).isNotEmpty();
  }

  private static ImportOptions tolerant() {
    ImportOptions usual = ImportOptions.DEFAULT;
    return new ImportOptions(null, usual.zone(), 1, usual.lockWait());
  }
}
