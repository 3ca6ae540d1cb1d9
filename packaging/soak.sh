#!/bin/sh
# Uses one window for a while: opens, tunes, switches, exports and browses, again and again. Prints heap, threads and the log's bytes thirty
# times, then how much they grow in a minute, and ends with 1 when they grow.
#
# Usage: packaging/soak.sh [MINUTES]; 20 without, 2 show little. Wants a JDK 25 and Maven.
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$home"
classpath=$(packaging/test-classpath.sh)
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx512m -Dglass.platform=Headless -Dprism.order=sw -Dcocoscope.patience=300000 \
    --enable-native-access=ALL-UNNAMED -cp "$classpath" cocoscope.reliability.window.WindowSoak "${1:-20}"
