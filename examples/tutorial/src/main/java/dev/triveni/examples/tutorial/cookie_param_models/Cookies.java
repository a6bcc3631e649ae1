package dev.triveni.examples.tutorial.cookie_param_models;

import java.util.Optional;

record Cookies(
    String sessionId, Optional<String> fatebookTracker, Optional<String> googallTracker) {}
