#!/bin/sh
# Prints the version in pom.xml, without the seconds that asking Maven takes.
sed -n 's:^  <version>\(.*\)</version>$:\1:p' "$(dirname "$0")/../../pom.xml"
