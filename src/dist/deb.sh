#!/usr/bin/env bash
# Makes a Debian package of target/nxdesk and prints its path. Needs dpkg-deb; no root.
set -euo pipefail
cd "$(dirname "$0")/../.."
version=$(src/dist/version.sh)
architecture=$(dpkg --print-architecture)
case $architecture in
  amd64) platform=linux-x86_64 ;;
  arm64) platform=linux-aarch_64 ;;
  *) platform=linux-$architecture ;;
esac
package=target/release/nxdesk-$version-$platform.deb

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
chmod 755 "$stage"
src/dist/stage.sh "$stage"
mv "$stage/usr/share/zsh/site-functions" "$stage/usr/share/zsh/vendor-completions" # Debian's own name for it.
mkdir "$stage/DEBIAN"
(cd "$stage" && find usr -type f -exec md5sum {} + | LC_ALL=C sort -k 2) >"$stage/DEBIAN/md5sums"
# A tilde sorts before the release itself.
cat >"$stage/DEBIAN/control" <<END
Package: nxdesk
Version: ${version/-/\~}
Architecture: $architecture
Maintainer: nxdesk maintainers <nxdesk@users.noreply.github.com>
Installed-Size: $(du -sk "$stage/usr" | cut -f1)
Depends: libc6
Section: utils
Priority: optional
Homepage: https://github.com/nxdesk/nxdesk
Description: update help desk messages in Nexudus
 nxdesk changes help desk messages in Nexudus from a terminal, a shell script
 or a CI step: one field of one message, without wiping the others. It brings
 its own runtime; no Java is needed.
END

mkdir -p target/release
# An older SOURCE_DATE_EPOCH of the surroundings would clamp the files' times.
SOURCE_DATE_EPOCH=$(date +%s) dpkg-deb --root-owner-group -Zxz -z2 --build "$stage" "$package" >&2
echo "$package"
