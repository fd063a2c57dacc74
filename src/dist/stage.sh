#!/usr/bin/env bash
# Lays target/nxdesk out under a folder as a Linux package installs it: stage.sh FOLDER.
# Times and modes are kept: the ahead-of-time cache is of use only beside the jars it was made from.
set -euo pipefail
shopt -s nullglob
cd "$(dirname "$0")/../.."
root=${1:?usage: stage.sh FOLDER}

umask 022
mkdir -p "$root/usr/lib" "$root/usr/bin" "$root/usr/share/doc/nxdesk"
cp -Rp target/nxdesk "$root/usr/lib/nxdesk"
rm -f "$root/usr/lib/nxdesk/bin/nxdesk.cmd"
ln -s ../lib/nxdesk/bin/nxdesk "$root/usr/bin/nxdesk"

put() { # SOURCE TARGET: where the source exists
  if [[ -e $1 ]]; then install -D -p -m 644 "$1" "$root/usr/share/$2"; fi
}
put completion/nxdesk.bash bash-completion/completions/nxdesk
put completion/_nxdesk zsh/vendor-completions/_nxdesk
put completion/nxdesk.fish fish/vendor_completions.d/nxdesk.fish
for page in docs/man/*.1; do
  put "$page" "man/man1/${page##*/}"
  gzip -9 -n "$root/usr/share/man/man1/${page##*/}"
done

put src/dist/copyright doc/nxdesk/copyright
put CHANGELOG.md doc/nxdesk/changelog
gzip -9 -n "$root/usr/share/doc/nxdesk/changelog"
