#!/usr/bin/env bash
# Builds the packages of target/nxdesk, installs them, uses nxdesk as another user, removes them, and looks for
# anything left behind. Changes the machine's packages: needs root, and no nxdesk installed before.
set -euo pipefail
cd "$(dirname "$0")/../../.."

fail() {
  printf 'FAILED: %s\n' "$*" >&2
  exit 1
}
((EUID == 0)) || fail 'needs root'
! dpkg -s nxdesk >/dev/null 2>&1 || fail 'nxdesk is installed on this machine already'
[[ ! -e /usr/bin/nxdesk && ! -e /usr/lib/nxdesk ]] || fail 'there is an nxdesk in /usr already'

work=$(mktemp -d)
chmod 755 "$work"
clean() {
  if dpkg -s nxdesk >/dev/null 2>&1; then dpkg --purge nxdesk >/dev/null; fi
  rm -rf "$work"
}
trap clean EXIT

# FOLDER: every file with its size and its time to the second, which is what an ahead-of-time cache checks.
# But for those that a package puts elsewhere or leaves out.
times() { (cd "$1" && find . -path ./share -prune -o -type f ! -name nxdesk.cmd -printf '%p %s %Ts %m\n' | LC_ALL=C sort); }

# Runs a command as a user with nothing but a place for the sandbox's records.
as_nobody() { runuser -u nobody -- env -i PATH=/usr/bin:/bin HOME=/nonexistent XDG_STATE_HOME="$work/state" "$@"; }

# ROOT COMMAND: the program works, with no Java of the machine's.
works() {
  local version updated
  rm -rf "$work/state"
  install -d -o nobody "$work/state"
  version=$(as_nobody "$1" --version)
  [[ $version == *"$(src/dist/version.sh)"* ]] || fail "--version printed: $version"
  updated=$(as_nobody "$1" update 87654321 --priority=High --sandbox)
  [[ $updated == 'Updated help desk message 87654321'* ]] || fail "update printed: $updated"
}

# Where the package is rooted: all that it may bring is gone, and what it was installed into is left.
nothing_left() {
  local left
  left=$(find "$1"/{usr,etc,opt,var} -xdev -name '*nxdesk*' ! -path "$work/*" ! -path '/var/tmp/*' 2>/dev/null | head)
  [[ -z $left ]] || fail "left behind: $left"
}

echo '== .deb'
deb=$(src/dist/deb.sh 2>/dev/null)
dpkg-deb --fsys-tarfile "$deb" | tar -tf - | sed 's:^\.::; s:/$::' >"$work/paths"
while read -r path; do
  if [[ -n $path && ! -e $path ]]; then echo "$path"; fi
done <"$work/paths" >"$work/new"

dpkg -i "$deb" >/dev/null
diff <(times target/nxdesk) <(times /usr/lib/nxdesk) || fail 'installing changed files, times or modes'
works /usr/bin/nxdesk
echo 'runs as another user; file times and modes are those of the build'

if [[ -e /usr/share/bash-completion/bash_completion ]]; then
  # shellcheck disable=SC2016 # for the inner shell
  bash --norc -c '. /usr/share/bash-completion/bash_completion
    _completion_loader nxdesk || [[ $? == 124 ]]; complete -p nxdesk' >/dev/null || fail 'bash finds no completion'
  echo 'bash finds the completion'
else
  bash -n /usr/share/bash-completion/completions/nxdesk || fail 'no bash completion'
  echo 'the bash completion is in place (bash-completion is not installed)'
fi
for completion in zsh/vendor-completions/_nxdesk fish/vendor_completions.d/nxdesk.fish; do
  [[ -e /usr/share/$completion ]] || fail "no /usr/share/$completion"
done
for page in target/nxdesk/share/man/man1/*.1; do
  name=$(basename "$page" .1)
  # Minimal images tell dpkg to leave manual pages out.
  if grep -rqs '^path-exclude.*/usr/share/man' /etc/dpkg/dpkg.cfg.d; then
    echo 'manual pages: left out by this machine'"'"'s dpkg configuration'
    break
  fi
  found=$(man -w "$name") || fail "man does not find $name"
  [[ $found == /usr/share/man/man1/$name.1.gz ]] || fail "man finds another $name: $found"
  echo "man finds $name"
done

dpkg -r nxdesk >/dev/null
dpkg --purge nxdesk >/dev/null 2>&1
while read -r path; do
  [[ ! -e $path && ! -L $path ]] || fail "left behind: $path"
done <"$work/new"
nothing_left ''
echo "removed; none of $(wc -l <"$work/new") files and folders is left"

if command -v rpmbuild >/dev/null; then
  echo '== .rpm, into a root of its own'
  rpm=$(src/dist/rpm.sh 2>/dev/null)
  mkdir -p "$work/root"/{usr,etc,opt,var}
  # The other packages that it needs are not known to this root's database.
  in_root() { rpm --force-debian --root "$work/root" --dbpath /rpmdb "$@"; }
  in_root --nodeps -i "$rpm"
  diff <(times target/nxdesk) <(times "$work/root/usr/lib/nxdesk") || fail 'installing changed files, times or modes'
  works "$work/root/usr/bin/nxdesk"
  in_root -e nxdesk
  left=$(find "$work/root" ! -type d ! -path "$work/root/rpmdb/*")
  [[ -z $left ]] || fail "left behind: $left"
  [[ ! -e $work/root/usr/lib/nxdesk ]] || fail 'a folder is left behind'
  echo 'installed, runs as another user, removed; nothing is left'
fi
echo 'ok'
