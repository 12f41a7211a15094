# shellcheck shell=bash
# Stopping finishes what is in hand; what was dropped meanwhile waits for the next start.

scenario_stop() {
    local number source
    source=$samples/$(sample_names | head -n 1)
    mark_journal
    for number in $(seq 1 10); do
        another_copy "$source" "$scratch/stop-$number.xlsx"
        drop_file "$scratch/stop-$number.xlsx"
    done
    check "systemctl stop" inside systemctl stop baocaod
    check "the journal says that it stops" eventually 10 journal_has EVENT=service.stopping
    check "it ended by itself" [ "$(inside systemctl show -P Result baocaod)" = success ]
    check "no file is half-way" no_file_is_half_way
    check "the journal says nothing of libdispatch's own" nothing_of_libdispatch
    inside systemctl start baocaod
    for number in $(seq 1 10); do
        check "stop-$number.xlsx is archived" eventually 60 archived "$scratch/stop-$number.xlsx"
    done
}

nothing_of_libdispatch() { [[ -z $(inside journalctl -q -u baocaod --grep 'thread priority' -o cat) ]]; }
