package dev.triveni.data;

import dev.triveni.schema.Refusal;

/// Says that there is no row where one was asked for.
public final class NotFoundException extends DataException implements Refusal {
  private static final long serialVersionUID = 1L;

  private final String detail;

  /// An exception with a message that begins with an id.
  ///
  /// @param detail what is not there, in a sentence
  /// @param remedy what the programmer can do
  public NotFoundException(String id, String detail, String remedy) {
    super(id + " " + detail + " " + remedy);
    this.detail = detail;
  }

  @Override
  public Reason reason() {
    return Reason.MISSING;
  }

  @Override
  public String detail() {
    return detail;
  }
}
