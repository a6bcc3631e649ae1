package dev.triveni.examples.tutorial.body_multiple_params;

import java.util.Optional;

record User(String username, Optional<String> fullName) {}
