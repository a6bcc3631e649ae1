package dev.triveni.examples.tutorial.response_model;

import jakarta.validation.constraints.Email;
import java.util.Optional;

record UserOut(String username, @Email String email, Optional<String> fullName) {}
