#!/usr/bin/env bash
# Lays target/nxdesk out under a folder as a Linux package installs it: stage.sh FOLDER.
# Times and modes are kept: the ahead-of-time cache is of use only beside the jars it was made from.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=${1:?usage: stage.sh FOLDER}

umask 022
mkdir -p "$root/usr/lib" "$root/usr/bin" "$root/usr/share/doc/nxdesk"
cp -Rp target/nxdesk "$root/usr/lib/nxdesk"
rm -f "$root/usr/lib/nxdesk/bin/nxdesk.cmd"
ln -s ../lib/nxdesk/bin/nxdesk "$root/usr/bin/nxdesk"

mv "$root/usr/lib/nxdesk/share"/* "$root/usr/share/"
install -p -m 644 src/dist/copyright "$root/usr/share/doc/nxdesk/copyright"
install -p -m 644 CHANGELOG.md "$root/usr/share/doc/nxdesk/changelog"
rmdir "$root/usr/lib/nxdesk/share"
gzip -9 -n "$root/usr/share/man/man1"/*.1 "$root/usr/share/doc/nxdesk/changelog"
