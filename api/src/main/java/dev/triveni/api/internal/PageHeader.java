package dev.triveni.api.internal;

/// The field `X-Pagination`: where a page is among all, as Flask-Smorest writes it.
public final class PageHeader {
  private PageHeader() {}

  /// What the field says.
  ///
  /// @param page the number of the page, from 1
  /// @param size how many a page has
  /// @param count how many there are altogether
  public static String of(long page, int size, long count) {
    StringBuilder text = new StringBuilder("{\"total\": ").append(count);
    long last = (count + size - 1) / size;
    text.append(", \"total_pages\": ").append(last);
    if (count > 0) {
      text.append(", \"first_page\": 1, \"last_page\": ").append(last);
    }
    if (page <= last) {
      text.append(", \"page\": ").append(page);
      if (page > 1) {
        text.append(", \"previous_page\": ").append(page - 1);
      }
      if (page < last) {
        text.append(", \"next_page\": ").append(page + 1);
      }
    }
    return text.append('}').toString();
  }
}
