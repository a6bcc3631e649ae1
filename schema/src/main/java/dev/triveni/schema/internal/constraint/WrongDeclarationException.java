package dev.triveni.schema.internal.constraint;

/// Says that a constraint cannot mean what it was declared to mean.
public final class WrongDeclarationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String id;
  private final String remedy;

  /// An exception with an id, what is wrong, and what to do.
  public WrongDeclarationException(String id, String reason, String remedy) {
    super(reason);
    this.id = id;
    this.remedy = remedy;
  }

  /// The id, such as `TRV-SCHEMA-003`.
  public String id() {
    return id;
  }

  /// What to do.
  public String remedy() {
    return remedy;
  }

  static WrongDeclarationException doesNotApply(Declared declared, Class<?> type, String to) {
    return new WrongDeclarationException(
        "TRV-SCHEMA-002",
        "it does not apply to %s".formatted(type.getTypeName()),
        "%s applies to %s. Remove it, or change the type".formatted(declared.name(), to));
  }

  static WrongDeclarationException wrongAttribute(String reason) {
    return new WrongDeclarationException("TRV-SCHEMA-008", reason, "Correct the attribute");
  }
}
