package dev.triveni.web.internal;

import dev.triveni.web.Command;
import dev.triveni.web.Extension;
import dev.triveni.web.Filter;
import dev.triveni.web.Handler;
import dev.triveni.web.Route;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a group consists of. Immutable.
///
/// @param host of its routes; empty for that of what it is added to
/// @param place where it was declared, for messages
public record GroupPlan(
    String prefix,
    Optional<String> name,
    List<Member> members,
    List<Filter> filters,
    ErrorHandlers handlers,
    UrlDefaults defaults,
    Optional<String> host,
    String place) {

  /// Copies the lists.
  public GroupPlan {
    members = List.copyOf(members);
    filters = List.copyOf(filters);
  }

  /// One thing in a group.
  public sealed interface Member {

    /// A route.
    record Single(Route route) implements Member {}

    /// A handler below a prefix.
    record Mounted(MountPlan plan) implements Member {}

    /// A group in the group.
    record Nested(GroupPlan plan) implements Member {}

    /// A command, called by the name of the group and its own.
    record Commanded(Command command) implements Member {}

    /// Something to be done when the group is added to an application.
    ///
    /// @param once whether it is done once, however often the group is added
    record Deferred(Extension extension, boolean once) implements Member {}
  }

  /// This plan with a name.
  public GroupPlan withName(String name) {
    return new GroupPlan(
        prefix, Optional.of(name), members, filters, handlers, defaults, host, place);
  }

  /// This plan with another prefix.
  public GroupPlan withPrefix(String prefix, String place) {
    return new GroupPlan(prefix, name, members, filters, handlers, defaults, host, place);
  }

  /// This plan for one host.
  public GroupPlan withHost(String host) {
    return new GroupPlan(
        prefix, name, members, filters, handlers, defaults, Optional.of(host), place);
  }

  /// What is to be done when the group is added, in it and in those inside it.
  public Stream<Member.Deferred> deferred() {
    return members.stream()
        .flatMap(member ->
            switch (member) {
              case Member.Deferred deferred -> Stream.of(deferred);
              case Member.Nested(GroupPlan inner) -> inner.deferred();
              case Member.Single _, Member.Commanded _, Member.Mounted _ -> Stream.empty();
            });
  }

  /// What is mounted in the group and in those inside it.
  public Stream<Handler> mounted() {
    return members.stream()
        .flatMap(member ->
            switch (member) {
              case Member.Single _, Member.Commanded _, Member.Deferred _ -> Stream.empty();
              case Member.Mounted mount -> Stream.of(mount.plan().handler());
              case Member.Nested(GroupPlan inner) -> inner.mounted();
            });
  }
}
