{
    "version": "{{projectVersion}}",
    "description": "{{projectDescription}}",
    "homepage": "{{projectLinkHomepage}}",
    "license": "{{projectLicense}}",
    "architecture": {
        "64bit": {
            "url": "{{distributionUrl}}",
            "hash": "sha256:{{distributionChecksumSha256}}",
            "extract_dir": "{{distributionArtifactRootEntryName}}"
        }
    },
    "bin": "bin\\{{distributionExecutableWindows}}",
    "checkver": "github",
    "autoupdate": {
        "architecture": {
            "64bit": {
                "url": "https://github.com/nxdesk/nxdesk/releases/download/v$version/nxdesk-$version-windows-x86_64.zip",
                "extract_dir": "nxdesk-$version-windows-x86_64"
            }
        },
        "hash": {
            "url": "$url.sha256"
        }
    }
}
