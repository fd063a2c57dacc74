# Completion of nxdesk for fish; the same as `nxdesk completion fish` prints.
# Made from the table of commands, and not to be edited. It does not start nxdesk.

# Prints the command that was typed so far, and then the words that follow it.
function __nxdesk_typed
    set -l path nxdesk
    set -l rest
    set -l words (commandline -opc)
    set -e words[1]
    for word in $words
        switch "$path $word"
            case 'nxdesk update' 'nxdesk apply' 'nxdesk get' 'nxdesk undo' 'nxdesk runs' 'nxdesk sandbox' 'nxdesk completion' 'nxdesk help'
                set path "$path $word"
                set rest
            case '*'
                set -a rest $word
        end
    end
    printf '%s\n' $path $rest
end

# Whether that is the command.
function __nxdesk_at
    set -l typed (__nxdesk_typed)
    test "$typed[1]" = "$argv"
end

# Whether nothing follows it yet.
function __nxdesk_first
    test (__nxdesk_typed | string collect) = "$argv"
end

# Words with commas between them, each once.
function __nxdesk_list
    set -l typed (commandline -ct | string replace -r -- '^--[^=]*=' '')
    set -l taken (string match -r -- '^.*,' $typed)
    for word in $argv
        if not string match -q -- "*,$word,*" ",$taken"
            echo "$taken$word"
        end
    end
end

complete -c nxdesk -f

complete -c nxdesk -n '__nxdesk_at nxdesk' -a update -d 'Change help desk messages'
complete -c nxdesk -n '__nxdesk_at nxdesk' -a apply -d 'Change many help desk messages, each row of a file with its own values'
complete -c nxdesk -n '__nxdesk_at nxdesk' -a get -d 'Show help desk messages'
complete -c nxdesk -n '__nxdesk_at nxdesk' -a undo -d 'Put back what a run changed, but only where it still is as the run left it'
complete -c nxdesk -n '__nxdesk_at nxdesk' -a runs -d 'List what earlier runs changed, the newest first, or remove old ones'
complete -c nxdesk -n '__nxdesk_at nxdesk' -a sandbox -d 'Serve the built-in stand-in of the API on this machine until interrupted'
complete -c nxdesk -n '__nxdesk_at nxdesk' -a completion -d 'Print a completion script for a shell: bash, zsh or fish'
complete -c nxdesk -n '__nxdesk_at nxdesk' -a help -d 'Explain a command or a topic: exit-codes, environment, output'
complete -c nxdesk -n '__nxdesk_at nxdesk' -l version -d 'Show the version'
complete -c nxdesk -n '__nxdesk_at nxdesk' -s h -l help -d 'Show this help'

complete -c nxdesk -n '__nxdesk_at nxdesk update' -l id -x -d 'The same as ID'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l ids-from -r -F -d 'More IDs from a file, or - for standard input: one a line, or NDJSON with Id'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l business-id -x -d 'The business the message belongs to'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l coworker-id -x -d 'The coworker who asked'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l subject -x -d 'The subject, up to 254 characters'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l message-text -x -d 'The message\'s text'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l message-file -r -F -d 'The message\'s text from a UTF-8 file, or - for standard input'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l priority -x -a 'Low Normal High Critical' -d 'How urgent it is'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l ai-processing-result -x -a 'NotProcessed Responded NotResponded' -d 'What the assistant made of it'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l help-desk-department-id -l department-id -x -d 'The department that takes care of it'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l closed -a 'true false' -d 'Whether it is closed'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l no-closed -d 'The same as --closed=false'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l owner-id -x -d 'The staff user who takes care of it'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l new-image-url -l image-url -x -d 'An image that the server downloads and attaches'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l clear-image-file -l clear-image -a 'true false' -d 'Remove the attached image'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l unset -x -a '(__nxdesk_list help-desk-department-id owner-id)' -d 'Clear a field: help-desk-department-id, owner-id'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l dry-run -d 'Show what would change, and send nothing'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l if-updated-on -x -d 'Write only if the record\'s UpdatedOn is still that'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l no-read -d 'Send exactly the given fields, unread; all required ones must be given'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l yes -d 'Do not ask, however many messages change'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l rate -x -d 'At most so many requests a second or a minute'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l no-pace -d 'Send as fast as the server answers; it may refuse for a while'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l fail-fast -d 'Stop at the first message that fails'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l max-errors -x -d 'Stop when more than N messages have failed'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l no-journal -d 'Keep nothing on disk: no going on after a stop, no undo'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l failed -r -F -d 'Keep the rows that fail, with their errors, to be mended'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l sandbox -d 'Talk to the built-in sandbox: no account, no network'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l base-url -x -d 'Where the API is'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l token-file -r -F -d 'A file with the token, or - for standard input'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l timeout -x -d 'How long one request may take: 500ms, 30s, 5m'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l max-wait -x -d 'How long a throttled request may be waited out'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -s o -l output -x -a 'text\\t\'for people\' json\\t\'exactly one JSON document, on success and on failure\' ndjson\\t\'one JSON object a line\'' -d 'How results are printed: text, json, ndjson'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -l color -x -a 'auto always never' -d 'Colours in text: auto (the default), always, never'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -s v -l verbose -d 'Name each request, its status and its time on standard error'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -s q -l quiet -d 'Say nothing of a change that succeeds, or of waiting'
complete -c nxdesk -n '__nxdesk_at nxdesk update' -s h -l help -d 'Show this help'

complete -c nxdesk -n '__nxdesk_at nxdesk apply' -F
complete -c nxdesk -n '__nxdesk_at nxdesk apply' -l format -x -a 'csv\\t\'a header, then one row a line; separated by commas, semicolons or tabs\' ndjson\\t\'one JSON object a line\' json\\t\'one JSON array of objects\'' -d 'What the rows are: csv, ndjson, json'
complete -c nxdesk -n '__nxdesk_at nxdesk apply' -l ignore-unknown -d 'Pass over columns that are no fields'
complete -c nxdesk -n '__nxdesk_at nxdesk apply' -l skip-invalid -d 'Leave out rows that are wrong, and apply the others'
complete -c nxdesk -n '__nxdesk_at nxdesk apply' -l dry-run -d 'Show what would change, and send nothing'
complete -c nxdesk -n '__nxdesk_at nxdesk apply' -l yes -d 'Do not ask, however many messages change'
complete -c nxdesk -n '__nxdesk_at nxdesk apply' -l rate -x -d 'At most so many requests a second or a minute'
complete -c nxdesk -n '__nxdesk_at nxdesk apply' -l no-pace -d 'Send as fast as the server answers; it may refuse for a while'
complete -c nxdesk -n '__nxdesk_at nxdesk apply' -l fail-fast -d 'Stop at the first message that fails'
complete -c nxdesk -n '__nxdesk_at nxdesk apply' -l max-errors -x -d 'Stop when more than N messages have failed'
complete -c nxdesk -n '__nxdesk_at nxdesk apply' -l no-journal -d 'Keep nothing on disk: no going on after a stop, no undo'
complete -c nxdesk -n '__nxdesk_at nxdesk apply' -l failed -r -F -d 'Keep the rows that fail, with their errors, to be mended'
complete -c nxdesk -n '__nxdesk_at nxdesk apply' -l sandbox -d 'Talk to the built-in sandbox: no account, no network'
complete -c nxdesk -n '__nxdesk_at nxdesk apply' -l base-url -x -d 'Where the API is'
complete -c nxdesk -n '__nxdesk_at nxdesk apply' -l token-file -r -F -d 'A file with the token, or - for standard input'
complete -c nxdesk -n '__nxdesk_at nxdesk apply' -l timeout -x -d 'How long one request may take: 500ms, 30s, 5m'
complete -c nxdesk -n '__nxdesk_at nxdesk apply' -l max-wait -x -d 'How long a throttled request may be waited out'
complete -c nxdesk -n '__nxdesk_at nxdesk apply' -s o -l output -x -a 'text\\t\'for people\' json\\t\'exactly one JSON document, on success and on failure\' ndjson\\t\'one JSON object a line\'' -d 'How results are printed: text, json, ndjson'
complete -c nxdesk -n '__nxdesk_at nxdesk apply' -l color -x -a 'auto always never' -d 'Colours in text: auto (the default), always, never'
complete -c nxdesk -n '__nxdesk_at nxdesk apply' -s v -l verbose -d 'Name each request, its status and its time on standard error'
complete -c nxdesk -n '__nxdesk_at nxdesk apply' -s q -l quiet -d 'Say nothing of a change that succeeds, or of waiting'
complete -c nxdesk -n '__nxdesk_at nxdesk apply' -s h -l help -d 'Show this help'

complete -c nxdesk -n '__nxdesk_at nxdesk get' -l id -x -d 'The same as ID'
complete -c nxdesk -n '__nxdesk_at nxdesk get' -l sandbox -d 'Talk to the built-in sandbox: no account, no network'
complete -c nxdesk -n '__nxdesk_at nxdesk get' -l base-url -x -d 'Where the API is'
complete -c nxdesk -n '__nxdesk_at nxdesk get' -l token-file -r -F -d 'A file with the token, or - for standard input'
complete -c nxdesk -n '__nxdesk_at nxdesk get' -l timeout -x -d 'How long one request may take: 500ms, 30s, 5m'
complete -c nxdesk -n '__nxdesk_at nxdesk get' -l max-wait -x -d 'How long a throttled request may be waited out'
complete -c nxdesk -n '__nxdesk_at nxdesk get' -s o -l output -x -a 'text\\t\'for people\' json\\t\'exactly one JSON document, on success and on failure\' ndjson\\t\'one JSON object a line\'' -d 'How results are printed: text, json, ndjson'
complete -c nxdesk -n '__nxdesk_at nxdesk get' -l color -x -a 'auto always never' -d 'Colours in text: auto (the default), always, never'
complete -c nxdesk -n '__nxdesk_at nxdesk get' -s v -l verbose -d 'Name each request, its status and its time on standard error'
complete -c nxdesk -n '__nxdesk_at nxdesk get' -s q -l quiet -d 'Say nothing of a change that succeeds, or of waiting'
complete -c nxdesk -n '__nxdesk_at nxdesk get' -s h -l help -d 'Show this help'

complete -c nxdesk -n '__nxdesk_at nxdesk undo' -l dry-run -d 'Show what would be put back, and send nothing'
complete -c nxdesk -n '__nxdesk_at nxdesk undo' -l yes -d 'Do not ask, however many messages change'
complete -c nxdesk -n '__nxdesk_at nxdesk undo' -l rate -x -d 'At most so many requests a second or a minute'
complete -c nxdesk -n '__nxdesk_at nxdesk undo' -l no-pace -d 'Send as fast as the server answers; it may refuse for a while'
complete -c nxdesk -n '__nxdesk_at nxdesk undo' -l fail-fast -d 'Stop at the first message that fails'
complete -c nxdesk -n '__nxdesk_at nxdesk undo' -l max-errors -x -d 'Stop when more than N messages have failed'
complete -c nxdesk -n '__nxdesk_at nxdesk undo' -l no-journal -d 'Keep nothing on disk: no going on after a stop, no undo'
complete -c nxdesk -n '__nxdesk_at nxdesk undo' -l sandbox -d 'Talk to the built-in sandbox: no account, no network'
complete -c nxdesk -n '__nxdesk_at nxdesk undo' -l base-url -x -d 'Where the API is'
complete -c nxdesk -n '__nxdesk_at nxdesk undo' -l token-file -r -F -d 'A file with the token, or - for standard input'
complete -c nxdesk -n '__nxdesk_at nxdesk undo' -l timeout -x -d 'How long one request may take: 500ms, 30s, 5m'
complete -c nxdesk -n '__nxdesk_at nxdesk undo' -l max-wait -x -d 'How long a throttled request may be waited out'
complete -c nxdesk -n '__nxdesk_at nxdesk undo' -s o -l output -x -a 'text\\t\'for people\' json\\t\'exactly one JSON document, on success and on failure\' ndjson\\t\'one JSON object a line\'' -d 'How results are printed: text, json, ndjson'
complete -c nxdesk -n '__nxdesk_at nxdesk undo' -l color -x -a 'auto always never' -d 'Colours in text: auto (the default), always, never'
complete -c nxdesk -n '__nxdesk_at nxdesk undo' -s v -l verbose -d 'Name each request, its status and its time on standard error'
complete -c nxdesk -n '__nxdesk_at nxdesk undo' -s q -l quiet -d 'Say nothing of a change that succeeds, or of waiting'
complete -c nxdesk -n '__nxdesk_at nxdesk undo' -s h -l help -d 'Show this help'

complete -c nxdesk -n '__nxdesk_first nxdesk runs' -a 'prune\\t\'remove old runs and all they remember\''
complete -c nxdesk -n '__nxdesk_at nxdesk runs' -l older-than -x -d 'With prune: those that began longer ago, like 30d'
complete -c nxdesk -n '__nxdesk_at nxdesk runs' -s o -l output -x -a 'text\\t\'for people\' json\\t\'exactly one JSON document, on success and on failure\' ndjson\\t\'one JSON object a line\'' -d 'How results are printed: text, json, ndjson'
complete -c nxdesk -n '__nxdesk_at nxdesk runs' -l color -x -a 'auto always never' -d 'Colours in text: auto (the default), always, never'
complete -c nxdesk -n '__nxdesk_at nxdesk runs' -s v -l verbose -d 'Name each request, its status and its time on standard error'
complete -c nxdesk -n '__nxdesk_at nxdesk runs' -s q -l quiet -d 'Say nothing of a change that succeeds, or of waiting'
complete -c nxdesk -n '__nxdesk_at nxdesk runs' -s h -l help -d 'Show this help'

complete -c nxdesk -n '__nxdesk_at nxdesk sandbox' -l port -x -d 'The port'
complete -c nxdesk -n '__nxdesk_at nxdesk sandbox' -l reset -d 'Put the starting messages back first'
complete -c nxdesk -n '__nxdesk_at nxdesk sandbox' -l throttle -d 'Keep the API\'s limits: 409 when they are exceeded'
complete -c nxdesk -n '__nxdesk_at nxdesk sandbox' -l latency -x -d 'Let every answer take so long: 200ms, 2s'
complete -c nxdesk -n '__nxdesk_at nxdesk sandbox' -l fault -x -a 'drop=\\t\'the connection is cut before anything is done\' lost-reply=\\t\'a write is done, then the connection is cut with no answer\' stall=\\t\'no answer at all\' slow=\\t\'the right answer, after 2 seconds\' unavailable=\\t\'503 with an HTML page\' error=\\t\'500 with a JSON message\' html=\\t\'200 with a login page in HTML\' empty=\\t\'200 with an empty body\' truncated=\\t\'the right JSON, cut in half\' other-shape=\\t\'200 with valid JSON of another shape\' huge=\\t\'200 with over 10 MB of JSON\' throttle=\\t\'409 with Retry-After: 1 and an empty body\' conflict=\\t\'409 with no Retry-After and a JSON error\' refused=\\t\'200 with WasSuccessful:false, on writes\' invalid=\\t\'400 with a JSON error, on writes\' unauthorized=\\t\'401 with an empty body\' forbidden=\\t\'403 with an HTML page, as a firewall answers\' redirect=\\t\'302 to a login page\'' -d 'Let a share of the requests, like 0.1 or 10%, go wrong'
complete -c nxdesk -n '__nxdesk_at nxdesk sandbox' -s h -l help -d 'Show this help'

complete -c nxdesk -n '__nxdesk_first nxdesk completion' -a 'bash zsh fish'
complete -c nxdesk -n '__nxdesk_at nxdesk completion' -s o -l output -x -a 'text\\t\'for people\' json\\t\'exactly one JSON document, on success and on failure\' ndjson\\t\'one JSON object a line\'' -d 'How a failure is reported: text, json, ndjson'
complete -c nxdesk -n '__nxdesk_at nxdesk completion' -s h -l help -d 'Show this help'

complete -c nxdesk -n '__nxdesk_first nxdesk help' -a 'exit-codes\\t\'What the exit codes mean.\' environment\\t\'The environment variables that nxdesk reads.\' output\\t\'How results and failures are printed.\' update\\t\'Change help desk messages. Fields that are not named keep their values.\' apply\\t\'Change many help desk messages, each row of a file with its own values.\' get\\t\'Show help desk messages.\' undo\\t\'Put back what a run changed, but only where it still is as the run left it.\' runs\\t\'List what earlier runs changed, the newest first, or remove old ones.\' sandbox\\t\'Serve the built-in stand-in of the API on this machine until interrupted.\' completion\\t\'Print a completion script for a shell: bash, zsh or fish.\' help\\t\'Explain a command or a topic: exit-codes, environment, output.\''
complete -c nxdesk -n '__nxdesk_at nxdesk help' -s o -l output -x -a 'text\\t\'for people\' json\\t\'exactly one JSON document, on success and on failure\' ndjson\\t\'one JSON object a line\'' -d 'How a failure is reported: text, json, ndjson'
complete -c nxdesk -n '__nxdesk_at nxdesk help' -s h -l help -d 'Show this help'
