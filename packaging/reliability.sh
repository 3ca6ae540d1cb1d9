#!/bin/sh
# Prints the rows of src/docs/reliability.md: what is tried, how many cases passed, and the goal. It makes all that it needs by itself.
#
# Usage: packaging/reliability.sh [ROW...]; without rows all of them. The environment says how much: KILLS (1000), WRITES of each of two
# processes (300), INPUTS of each damaged format (10000). All of it takes an hour or more; KILLS=20 WRITES=50 INPUTS=500 a few minutes.
# Wants a JDK 25 and Maven; rows that need strace or a Unix say so where these are missing. Ends with 1 when a row is missed.
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$home"
classpath=$(packaging/test-classpath.sh)
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx512m -Djava.awt.headless=true \
    --enable-native-access=ALL-UNNAMED -cp "$classpath" cocoscope.reliability.ReliabilityTable "${KILLS:-1000}" "${WRITES:-300}" "${INPUTS:-10000}" "$@"
