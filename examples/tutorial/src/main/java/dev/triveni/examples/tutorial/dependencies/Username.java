package dev.triveni.examples.tutorial.dependencies;

record Username(String text) {

  @Override
  public String toString() {
    return text;
  }
}
