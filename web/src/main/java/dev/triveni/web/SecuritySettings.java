package dev.triveni.web;

import dev.triveni.schema.Default;
import java.util.List;

/// What guards every application: the section `security` of the configuration. Immutable.
///
/// @param trustedHosts the hosts that the application answers for, as {@link TrustedHosts} reads
///   them; empty for all, or for those of this machine if the server listens on it alone
/// @param trustedOrigins origins whose pages may send what changes something, with cookies
/// @param headers whether {@link SecurityHeaders#standard()} are sent where the application has no
///   filter for them
/// @param csrf whether requests that other sites' pages forge are refused, as by {@link
///   Csrf#origins()}, where the application has no filter for that
/// @param httpsRedirect whether requests over HTTP are sent to HTTPS
public record SecuritySettings(
    @Default("[]") List<String> trustedHosts,
    @Default("[]") List<String> trustedOrigins,
    @Default("true") boolean headers,
    @Default("true") boolean csrf,
    @Default("false") boolean httpsRedirect) {}
