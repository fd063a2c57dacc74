# fish --no-config offered.fish SCRIPT LINE: prints what fish offers at the end of the line, with descriptions.
source $argv[1]; or exit 1
complete -C $argv[2]
