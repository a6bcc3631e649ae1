package dev.triveni.examples.tutorial.request_form_models;

record FormData(String username, String password) {}
