#!/usr/bin/env bash
# Makes an RPM package of target/nxdesk, from the same layout as the Debian one, and prints its path. Needs rpmbuild.
set -euo pipefail
cd "$(dirname "$0")/../.."
version=$(src/dist/version.sh)
case $(uname -m) in
  aarch64 | arm64) architecture=aarch64 platform=linux-aarch_64 ;;
  *) architecture=$(uname -m) platform=linux-$(uname -m) ;;
esac
package=target/release/nxdesk-$version-$platform.rpm

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
src/dist/stage.sh "$work/stage"
# Folders that other packages own too are left out of the list; ours are in it, so that they go with the package.
(
  cd "$work/stage"
  find usr/lib/nxdesk usr/share/doc/nxdesk -type d -printf '%%dir "/%p"\n'
  find usr \( -type f -o -type l \) -printf '"/%p"\n'
) >"$work/files"

# No post-processing: stripping and repacking would change files that the ahead-of-time cache was made with.
cat >"$work/nxdesk.spec" <<END
%global __os_install_post %{nil}
%global debug_package %{nil}
%global _build_id_links none
%global clamp_mtime_to_source_date_epoch 0
%global use_source_date_epoch_as_buildtime 0
Name: nxdesk
Version: ${version/-/\~}
Release: 1
Summary: Update help desk messages in Nexudus
License: Apache-2.0 AND GPL-2.0-only WITH Classpath-exception-2.0
URL: https://github.com/nxdesk/nxdesk
AutoReqProv: no
Requires: glibc
%description
nxdesk changes help desk messages in Nexudus from a terminal, a shell script
or a CI step. It brings its own runtime; no Java is needed.
%install
cp -a $work/stage/. %{buildroot}/
%files -f $work/files
END

rpmbuild --quiet -bb --target "$architecture" --define "_topdir $work/top" --define "_rpmdir $work" \
  --define "_rpmfilename nxdesk.rpm" --buildroot "$work/root" "$work/nxdesk.spec" >&2
mkdir -p target/release
mv "$work/nxdesk.rpm" "$package"
echo "$package"
