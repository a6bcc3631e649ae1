package dev.triveni.processor.entities;

/// What stands here for an annotation of Jakarta Persistence.
final class Replacements {
  private Replacements() {}

  static String of(String annotation) {
    return switch (annotation) {
      case "Entity", "Table" -> "Write @dev.triveni.data.Entity on a record";
      case "Id", "GeneratedValue" ->
          "Write @dev.triveni.data.Id; a @Nullable number is given by the database";
      case "Column" ->
          "Write @dev.triveni.data.Column, or @Size and @Nullable, which columns are made of too";
      case "ManyToOne", "OneToOne", "JoinColumn" -> "Declare the component as Ref<...>";
      case "OneToMany", "ManyToMany", "JoinTable" -> "Declare the component as Many<...>";
      case "Version" -> "Write @dev.triveni.data.Version";
      case "Transient" -> "Leave it out: a method of the record can compute it";
      case "Embedded", "Embeddable", "Convert" -> "Write @dev.triveni.data.Json";
      default -> "Remove it";
    };
  }
}
