package dev.triveni.data;

/// A row is deleted, or was: what listeners of [EntitySignals] are told. Immutable.
///
/// @param database where it is deleted
/// @param entity what is deleted
/// @param cascaded whether it goes because a row goes to which it refers
public record Deletion<E>(Database database, E entity, boolean cascaded) {}
