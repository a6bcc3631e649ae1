package dev.triveni.web;

import dev.triveni.schema.Default;
import dev.triveni.web.Cookie.SameSite;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/// How sessions are kept: the section `session` of the configuration. Immutable.
///
/// @param cookie the name of the cookie
/// @param path the paths that have the session; empty for the whole application, that is `/` or
///   where it is mounted
/// @param domain the host that has it, with its subdomains; empty for just the host that set it
/// @param sameSite whether links and requests of other sites have it; `NONE` makes it secure
/// @param secure whether it travels over HTTPS only; empty for just if the request came so
/// @param httpOnly whether scripts of the page cannot read the cookie
/// @param partitioned whether a page inside another site's page has a session of its own (CHIPS);
///   makes it secure
/// @param lifetime how long a session counts after its last change
/// @param permanent whether every session outlives the browser, as by {@link Session#permanent()}
/// @param refresh whether each request of a session counts as a change
/// @param store the name of the store that keeps sessions, such as `memory`; empty for the cookie
/// @param spill whether only sessions too large for a cookie go to the store
/// @param cookieBytes the longest cookie with its attributes; browsers drop longer ones
public record SessionSettings(
    @Default("session") String cookie,
    Optional<String> path,
    Optional<String> domain,
    @Default("LAX") SameSite sameSite,
    Optional<Boolean> secure,
    @Default("true") boolean httpOnly,
    @Default("false") boolean partitioned,
    @Default("P31D") Duration lifetime,
    @Default("false") boolean permanent,
    @Default("false") boolean refresh,
    Optional<String> store,
    @Default("false") boolean spill,
    @Default("4093") @Min(256) @Max(4_096) int cookieBytes) {}
