#!/usr/bin/env bash
# Rehearses a release of target/nxdesk: nothing leaves the machine, and the tokens are made up.
# It works on a clone under target, as the version that pom.xml is a snapshot of, since a snapshot is not published.
# What other platforms build is stood in for by copies of this one's archives.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=$PWD
clone=$here/target/rehearsal
version=$(src/dist/version.sh)
version=${version%-SNAPSHOT}

rm -rf "$clone"
git clone -q . "$clone"
# JReleaser reads the remote's name, but is not let near it in a dry run.
git -C "$clone" remote set-url origin https://github.com/nxdesk/nxdesk.git
mkdir "$clone/target"
# What is rehearsed is what lies here, committed or not.
cp -Rp src pom.xml jreleaser.yml CHANGELOG.md "$clone/"
cp -Rp target/nxdesk "$clone/target/"
cd "$clone"
sed -i "s:^  <version>.*</version>$:  <version>$version</version>:" pom.xml

src/dist/archive.sh linux-x86_64
src/dist/deb.sh
src/dist/rpm.sh
mvn -B -ntp -q -Prelease cyclonedx:makeBom
for platform in linux-aarch_64 osx-x86_64 osx-aarch_64 windows-x86_64; do
  for built in "target/release/nxdesk-$version-linux-x86_64".*; do
    cp -n "$built" "${built/linux-x86_64/$platform}"
  done
done

export JRELEASER_GITHUB_TOKEN=made-up JRELEASER_DOCKER_DEFAULT_PASSWORD=made-up
# Even in a dry run JReleaser would look for the tap and the bucket, and make them where they are missing.
export JRELEASER_DISTRIBUTIONS_NXDESK_BREW_REPOSITORY_ACTIVE=NEVER
export JRELEASER_DISTRIBUTIONS_NXDESK_SCOOP_REPOSITORY_ACTIVE=NEVER
excluded=()
if ! docker info >/dev/null 2>&1; then
  echo 'No Docker daemon answers: the container image is left out.'
  excluded=(-Djreleaser.excluded.packagers=docker)
fi
mvn -B -ntp -Prelease jreleaser:config "${excluded[@]}"
mvn -B -ntp -Prelease jreleaser:full-release -Djreleaser.dry.run "${excluded[@]}"
