#!/usr/bin/env bash
# Packs target/nxdesk for one platform: archive.sh PLATFORM, for example linux-x86_64 or windows-x86_64.
# Leaves target/release/nxdesk-VERSION-PLATFORM.tar.gz and .zip (jreleaser.yml says why both), on Windows the .zip only.
# File times and modes are kept: the ahead-of-time cache is of use only beside the jars it was made from.
set -euo pipefail
cd "$(dirname "$0")/../.."
platform=${1:?usage: archive.sh PLATFORM}
version=$(src/dist/version.sh)
name=nxdesk-$version-$platform
release=$PWD/target/release

rm -rf "$release/unpacked/$name" "$release/$name.tar.gz" "$release/$name.zip"
mkdir -p "$release/unpacked"
cp -Rp target/nxdesk "$release/unpacked/$name"

cd "$release/unpacked"
case $platform in
  windows-*) formats=zip ;;
  *) formats='tar.gz zip' ;;
esac
for format in $formats; do
  if [[ $format == tar.gz ]]; then
    tar -czf "../$name.tar.gz" "$name"
  elif [[ -n ${SYSTEMROOT:-} ]]; then
    "$SYSTEMROOT/System32/tar.exe" -a -cf "../$name.zip" "$name"
  else
    zip -qry "../$name.zip" "$name"
  fi
  echo "target/release/$name.$format"
done
rm -rf "$release/unpacked"
