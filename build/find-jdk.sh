# shellcheck shell=sh
# Sourced by ./mvnw and ./demo: sets JAVA_HOME to a JDK of the wanted version and exports it, or
# says which JDKs were seen instead and leaves with 1. It runs no Java, and so takes no time.

wanted=25

# Prints the feature version of the JDK in the folder $1, or nothing where there is none.
jdk_version() {
  if [ -x "$1/bin/javac" ] && [ -f "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  fi
}

# Prints the folder of the JDK whose javac is on the PATH, or nothing.
jdk_on_path() {
  found=$(command -v javac) || return 0
  found=$(readlink -f "$found") || return 0
  dirname "$(dirname "$found")"
}

# Prints the folders that may be JDKs, one a line: the user's choice first, then the usual places.
jdk_candidates() {
  printf '%s\n' "${JAVA_HOME:-}" "$(jdk_on_path)" \
    /usr/lib/jvm/* /usr/java/* /opt/jdk* /opt/java* \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
    "${HOME:-}"/.asdf/installs/java/* "${HOME:-}"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
}

# Prints the first folder that holds the wanted JDK, or nothing.
find_jdk() {
  jdk_candidates | while IFS= read -r home; do
    if [ "$(jdk_version "$home")" = "$wanted" ]; then
      printf '%s\n' "$home"
      break
    fi
  done
}

# Prints a line for each JDK that was seen.
list_jdks() {
  jdk_candidates | while IFS= read -r home; do
    version=$(jdk_version "$home")
    [ -z "$version" ] || printf '  JDK %s in %s\n' "$version" "$home"
  done | sort -u
}

JAVA_HOME=$(find_jdk)
if [ -z "$JAVA_HOME" ]; then
  unset JAVA_HOME
  {
    echo "Triveni needs a JDK $wanted, and there is none in JAVA_HOME, on the PATH or in the usual folders."
    others=$(list_jdks)
    [ -z "$others" ] || printf 'Seen were:\n%s\n' "$others"
    echo "Install one (for example Eclipse Temurin $wanted), or set JAVA_HOME to where it is, and try again."
  } >&2
  exit 1
fi
export JAVA_HOME
