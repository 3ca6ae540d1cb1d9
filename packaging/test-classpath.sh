#!/bin/sh
# Prints the class path of the tests, after compiling them. Where the environment names a CLASSPATH_FILE with the class path of all
# libraries, they are taken as compiled. Wants a JDK 25 and Maven.
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$home"

if [ -z "${CLASSPATH_FILE:-}" ]; then
    CLASSPATH_FILE=$home/target/test-classpath
    mvn -q -DskipTests test-compile dependency:build-classpath -Dmdep.outputFile="$CLASSPATH_FILE" -Dmdep.includeScope=test >&2
fi
echo "$home/target/test-classes:$home/target/classes:$(cat "$CLASSPATH_FILE")"
