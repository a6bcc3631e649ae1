package dev.triveni.web;

import dev.triveni.web.internal.CallSite;
import dev.triveni.web.internal.ErrorHandlers;
import dev.triveni.web.internal.GroupPlan;
import dev.triveni.web.internal.GroupPlan.Member;
import dev.triveni.web.internal.UrlDefaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Routes that belong together: below a prefix, inside filters and error handlers of their own.
/// Flask's blueprint. Immutable.
///
/// ```java
/// Group admin =
///     Group.of("/admin", group -> group
///             .add(Route.get("/users", Users::list).named("users"))
///             .filter(Login::required)
///             .onStatus(404, Admin::missing))
///         .named("admin");
/// app.add(admin).add(admin.under("/v2/admin").named("admin2"));
/// app.url("admin2.users"); // /v2/admin/users
/// ```
///
/// The filters of a group run inside those of what it is added to. For a failure in it, its own
/// error handlers go before those of what it is added to. A path below the prefix that no route has
/// is the application's.
public final class Group {
  private final GroupPlan plan;

  private Group(GroupPlan plan) {
    this.plan = plan;
  }

  /// A group.
  ///
  /// @param prefix begins the path of each of its routes, and may have variables:
  ///   `/tenants/{tenant}`
  /// @param setup adds what it consists of
  public static Group of(String prefix, Consumer<Setup> setup) {
    Setup contents = new Setup();
    setup.accept(contents);
    return new Group(
        new GroupPlan(
            prefix,
            Optional.empty(),
            contents.members,
            contents.filters,
            contents.handlers.copy(),
            contents.defaults.copy(),
            Optional.empty(),
            CallSite.find()));
  }

  /// This group with a name, which goes before the names of its routes: `admin.users`.
  public Group named(String name) {
    return new Group(plan.withName(name));
  }

  /// This group below another prefix, instead of its own.
  public Group under(String prefix) {
    return new Group(plan.withPrefix(prefix, CallSite.find()));
  }

  /// This group for one host only, such as `api.example.org`, or those of a pattern:
  /// `{tenant}.example.org`. Routes for the host of a request go before those for any host.
  public Group host(String host) {
    return new Group(plan.withHost(host));
  }

  /// What it consists of.
  GroupPlan plan() {
    return plan;
  }

  /// What a group is going to consist of. Used by one thread.
  public static final class Setup implements Routes<Setup> {
    private final List<Member> members = new ArrayList<>();
    private final List<Filter> filters = new ArrayList<>();
    private final ErrorHandlers handlers = new ErrorHandlers();
    private final UrlDefaults defaults = new UrlDefaults();

    private Setup() {}

    @Override
    public Setup add(Route route) {
      members.add(new Member.Single(route));
      return this;
    }

    @Override
    public Setup add(Group group) {
      members.add(new Member.Nested(group.plan));
      return this;
    }

    @Override
    public Setup add(Mount mount) {
      members.add(new Member.Mounted(mount.plan()));
      return this;
    }

    @Override
    public Setup urlDefault(String variable, Function<Request, ? extends Optional<?>> value) {
      defaults.add(variable, value);
      return this;
    }

    /// Adds a command, which is called by the name of the group and its own: `students create`.
    /// That of a group without a name is called by its own.
    @Override
    public Setup command(Command command) {
      members.add(new Member.Commanded(command));
      return this;
    }

    /// Installs an extension in each application that the group is added to: once, however often
    /// the group is added. What is set up here so needs the application: its configuration,
    /// listeners, resources.
    public Setup install(Extension extension) {
      members.add(new Member.Deferred(extension, true));
      return this;
    }

    /// Does something with the application each time that the group is added to it.
    public Setup onAdded(Extension extension) {
      members.add(new Member.Deferred(extension, false));
      return this;
    }

    @Override
    public Setup filter(Filter filter) {
      filters.add(filter);
      return this;
    }

    @Override
    public <E extends Throwable> Setup onError(Class<E> type, ErrorHandler<? super E> handler) {
      handlers.on(type, handler);
      return this;
    }

    @Override
    public Setup onStatus(int status, ErrorHandler<HttpException> handler) {
      handlers.onStatus(status, handler);
      return this;
    }
  }
}
