package dev.triveni.processor.entities;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;

/// An entity, as its table class is made of it. Immutable.
///
/// @param element the record
/// @param home its package; empty if it has none
/// @param type the record as code names it
/// @param tableClass the simple name of its table class
/// @param constant the name of its table object
/// @param table the name of the table
/// @param members its components in their order
/// @param rules the calls that add constraints and indexes
record EntityType(
    TypeElement element,
    String home,
    String type,
    String tableClass,
    String constant,
    String table,
    List<Member> members,
    List<String> rules) {

  String qualifiedTable() {
    return home.isEmpty() ? tableClass : home + "." + tableClass;
  }

  /// The members that are columns, in their order.
  List<Member> columns() {
    return members.stream().filter(member -> !(member instanceof Member.Several)).toList();
  }

  /// The members that are relations, in their order.
  List<Member> relations() {
    return members.stream().filter(member -> !(member instanceof Member.Value)).toList();
  }

  /// The members in the order in which their values are counted: columns, then relations to many.
  List<Member> values() {
    List<Member> values = new ArrayList<>(columns());
    members.stream().filter(Member.Several.class::isInstance).forEach(values::add);
    return values;
  }

  /// The column that is the id, where it is one.
  Member.Value id() {
    return columns().stream()
        .filter(Member.Value.class::isInstance)
        .map(Member.Value.class::cast)
        .filter(value -> value.role().endsWith("ID"))
        .findFirst()
        .orElseThrow();
  }
}
