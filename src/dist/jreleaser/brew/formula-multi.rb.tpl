class {{brewFormulaName}} < Formula
  desc "{{projectDescription}}"
  homepage "{{projectLinkHomepage}}"
  version "{{projectVersion}}"
  license "{{projectLicense}}"

  {{brewMultiPlatform}}

  def install
    libexec.install Dir["*"]
    bin.install_symlink libexec/"bin/{{distributionExecutableUnix}}" => "{{distributionExecutableName}}"
    bash_completion.install_symlink libexec/"share/bash-completion/completions/nxdesk"
    zsh_completion.install_symlink libexec/"share/zsh/site-functions/_nxdesk"
    fish_completion.install_symlink libexec/"share/fish/vendor_completions.d/nxdesk.fish"
    man1.install_symlink Dir[libexec/"share/man/man1/*.1"]
  end

  test do
    assert_match "{{projectVersion}}", shell_output("#{bin}/{{distributionExecutableName}} --version")
  end
end
