package vestiaire.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.delivery.settings.MapFile;
import vestiaire.metrics.ingest.load.ColumnMap;
import vestiaire.metrics.ingest.load.Repair;
import vestiaire.metrics.model.MetricsException;

/** Extracts in other people's words. */
@Tag("slow")
class ColumnMapTest {
  private static final String MAP =
      """
      columns:
        maker_id: id_brand
        maker: brand
        type id: id_category
        type: category
        item: id
        seller: id_customer
        put up: date_created
        finished: date_completed
        gone: date_sold
        at: datetime_session
        clicks.seller: id_user
        clicks.item: id_product
        kind: event_category
        did: event_action
        remark: event_label
      values:
        event_action: {publish: submit deposit, "Étape 1": start deposit}
        brand: {No Name: Autre Marque}
      """;

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
  void columnsAndValuesOfOthersAreOurs() throws Exception {
    theirs();
    ImportSummary summary = extract.run(ImportOptions.DEFAULT.mapped(MapFile.read(map(MAP))));
    assertThat(extract.query("SELECT brand FROM brands ORDER BY id_brand"))
        .containsExactly("Gucci", "Autre Marque");
    assertThat(extract.query("SELECT id, id_customer, id_brand, id_category FROM listings"))
        .containsExactly("10|anna|2|5");
    assertThat(
            extract.query(
                "SELECT id_user, id_product, event_action FROM clicks ORDER BY datetime_session"))
        .containsExactly("anna|10|start deposit", "anna|10|submit deposit", "anna|10|browse");
    assertThat(summary.files().get(3).repairs()).containsEntry(Repair.VALUE_MAPPED, 2L);
    assertThat(summary.files().get(0).repairs()).containsEntry(Repair.VALUE_MAPPED, 1L);
  }

  @Test
  void partsWithOtherNamesAreBoundAsWell() throws Exception {
    theirs();
    String clicks = Files.readString(extract.folder.resolve("clicks.csv"));
    extract.delete("clicks.csv");
    extract.write("clicks-1.csv", clicks);
    extract.write("clicks-2.csv", clicks.replace("anna", "bert"));
    extract.run(ImportOptions.DEFAULT.mapped(MapFile.read(map(MAP))));
    assertThat(extract.query("SELECT id_user, count(*) FROM clicks GROUP BY 1 ORDER BY 1"))
        .containsExactly("anna|3", "bert|3");
  }

  @Test
  void withoutTheMapTheColumnsAreMissing() {
    theirs();
    assertThatThrownBy(extract::run)
        .isInstanceOf(MetricsException.Input.class)
        .hasMessageContaining("column id, id_customer")
        .hasMessageContaining("Seller");
  }

  @Test
  void bothNamesInOneFileAreOneTooMany() {
    extract.write("brands.csv", "ID_BRAND,BRAND,MAKER\n1,Gucci,Dior\n");
    assertThatThrownBy(
            () ->
                extract.run(
                    ImportOptions.DEFAULT.mapped(
                        new ColumnMap(Map.of("maker", "brand"), Map.of()))))
        .hasMessageContaining("column brand is there 2 times");
  }

  @Test
  void whatIsWrongWithAMapIsSaidWithItsPlace() throws Exception {
    Path file =
        map(
            "columns: {seller: id_custmer, sales.item: id, listings.maker: brand}\nvalues: {id_user: {a: b}, brand: x}\n");
    assertThatThrownBy(() -> MapFile.read(file))
        .isInstanceOf(MetricsException.Settings.class)
        .hasMessageContaining(
            file + ":1:19: there is no column 'id_custmer'; did you mean 'id_customer'?")
        .hasMessageContaining("'sales' is no extract; there are brands, category, listings, clicks")
        .hasMessageContaining("there is no column 'brand'")
        .hasMessageContaining(file + ":2:10: there is no column of texts 'id_user'")
        .hasMessageContaining("brand should be pairs");
  }

  @Test
  void marketplaceWithoutClicksIsToldAndOneThatHadThemIsRefused() {
    extract.delete("clicks.csv");
    assertThat(extract.run().warnings())
        .containsExactly(
            "there is no clicks.csv; the report goes without what clicks tell of the form");
    assertThat(extract.query("SELECT count(*) FROM listings")).containsExactly("2");
    extract.write("clicks.csv", ImportFixture.CLICKS);
    extract.run();
    extract.delete("clicks.csv");
    assertThatThrownBy(extract::run)
        .isInstanceOf(MetricsException.Input.class)
        .hasMessageContaining("clicks.csv is missing")
        .hasMessageContaining("never had clicks");
  }

  private static Path map(String text) throws Exception {
    return Files.writeString(place.resolve("map.yml"), text);
  }

  private static void theirs() {
    extract.write("brands.csv", "Maker ID,Maker\n1,Gucci\n2,No Name\n");
    extract.write("category.csv", "Type ID,Type\n5,Bags\n");
    extract.write(
        "listings.csv",
        "Item,Seller,Maker ID,Type ID,Put up,Finished,Gone\n10,anna,2,5,2021-09-01T10:00:00Z,2021-09-01T10:05:00Z,\n");
    extract.write(
        "clicks.csv",
        """
        At,Seller,Item,Kind,Did,Remark
        2021-09-01T10:01:00Z,anna,10,deposit,Étape 1,
        2021-09-01T10:02:00Z,anna,10,deposit,publish,next
        2021-09-01T10:03:00Z,anna,10,deposit,browse,
        """);
  }
}
