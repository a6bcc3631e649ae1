package dev.triveni.data;

/// A step of a migration in Java, which changes rows. A file names it as `java name`.
///
/// It runs in a transaction, beside tables as they were at that time: read and write them with
/// [Database#sql], not with today's entities. What tables look like is the business of other steps.
@FunctionalInterface
public interface MigrationStep {

  /// Changes rows.
  void up(Database db);

  /// Takes that back.
  ///
  /// @throws DataException if there is no way back
  default void back(Database db) {
    throw new DataException(
        "TRV-DATA-214 There is no way back from %s. Override back(...), with nothing in it where nothing needs to be done."
            .formatted(getClass().getName()));
  }
}
