package vestiaire.metrics.sample.form;

import java.nio.charset.StandardCharsets;

/** An action of sellers in the listing form, in the platform's own words. */
public enum Action {
  TAP_ADD_DEPOSIT("tap add deposit"),
  START_DEPOSIT("start deposit"),
  SELECT_UNIVERSE("select universe"),
  EXPAND_MENU("expand menu"),
  SELECT_CATEGORY("select category"),
  TAP_SEARCH_FIELD("tap search field"),
  TYPE_IN_SEARCH_FIELD("type in search field"),
  SELECT_BRAND_FROM_RESULTS("select brand from results"),
  SELECT_BRAND_FROM_LIST("select brand from list"),
  CREATE_DRAFT("create draft"),
  SELECT_STEP("select step"),
  START_INFORMATION("start information"),
  SELECT_FIELD("select field"),
  CONFIRM_INFORMATION("confirm information"),
  START_PHOTOS("start photos"),
  TAP_EXAMPLE("tap example"),
  ADD_PHOTO("add photo"),
  SELECT_LIBRARY("select library"),
  DISMISS_PHOTO_DIALOG("dismiss photo dialog"),
  UPLOAD_PHOTO("upload photo"),
  CONFIRM_PHOTOS("confirm photos"),
  SELECT_CONDITION("select condition"),
  START_CONDITION_AND_PRICE("start condition & price"),
  CONFIRM_CONDITION_AND_PRICE("confirm condition & price"),
  OPEN_CONFIRMATION_DIALOG("open confirmation dialog"),
  SUBMIT_DEPOSIT("submit deposit"),
  TAP_OK_BUTTON("tap ok button"),
  TAP_CTA("tap cta"),
  SCROLL("scroll"),
  TAP_BACK_BUTTON("tap back button"),
  DELETE_DRAFT("delete draft");

  @SuppressWarnings("ImmutableEnumChecker") // Only read.
  private final byte[] fields;

  Action(String name) {
    fields = (",deposit," + name + ",").getBytes(StandardCharsets.US_ASCII);
  }

  /** Event category and action with their commas, as they stand in a row of clicks. */
  public byte[] fields() {
    return fields;
  }
}
