# Completion of nxdesk for fish: asks nxdesk itself what may come next.
function __nxdesk_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in ($words[1] __complete -- $words[2..] $current 2>/dev/null)
        if test "$line" = ":files"
            set -l lead (string match -r -- '^--[^=]*=' $current; or echo)
            for path in (__fish_complete_path (string replace -r -- '^--[^=]*=' '' $current))
                echo $lead$path
            end
        else
            echo $line
        end
    end
end
complete -c nxdesk -f -a '(__nxdesk_complete)'
