package dev.triveni.examples.tutorial.response_model;

import jakarta.validation.constraints.Email;
import java.util.Optional;

record UserIn(String username, String password, @Email String email, Optional<String> fullName) {}
