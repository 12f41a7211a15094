# shellcheck shell=bash
# A second office on the same machine, by the template unit; and the report on schedule.

scenario_offices() {
    inside_shell 'sed "s,/srv/baocaod,/srv/baocaod/tra-bong,; s,/var/lib/baocaod,/var/lib/baocaod-tra-bong," \
        /etc/baocaod/baocaod.yaml >/etc/baocaod/tra-bong.yaml'
    check "a daemon for another office starts" inside systemctl start baocaod@tra-bong
    check "with folders of its own" folder_mode_is "$drop/tra-bong/inbox" "2770 baocaod baocaod-officers"
    check "beside the first one" service_is active
    another_copy "$samples/$(sample_names | head -n 1)" "$scratch/office.xlsx"
    drop_file "$scratch/office.xlsx" tra-bong/inbox
    check "it takes its own files" eventually 30 is_there "$drop/tra-bong/output/receipts/office.xlsx.nhan.txt"
    check "its report can be made" inside systemctl start baocaod-report@tra-bong.service
    check "its report's timer is accepted" inside systemctl enable --now baocaod-report@tra-bong.timer
    check "it is enabled for the next boot" inside systemctl enable baocaod@tra-bong
    check "the timer is accepted" inside systemctl enable --now baocaod-report.timer
    check "the report can be made beside the running daemon" inside systemctl start baocaod-report.service
    inside systemctl disable --now baocaod-report.timer
    a_copied_configuration
    folders_elsewhere
    roots_commands
}

# The state and the folders of the first office, unchanged.
a_copied_configuration() {
    inside cp /etc/baocaod/baocaod.yaml /etc/baocaod/copied.yaml
    check "a copied configuration is warned of by config check" warns_of 'folders.state: baocaod@copied.service may not write in /var/lib/baocaod'
    check "its daemon does not hang in its start" start_fails copied
    check "but ends with the fault and its line" eventually 10 copied_says '/etc/baocaod/copied.yaml:[0-9]+:[0-9]+: error: folders.state: the sandbox'
    check "and what to write" eventually 10 copied_says 'write /var/lib/baocaod-copied, the state directory of this unit'
    check "it is not tried again" [ "$(inside systemctl show -P NRestarts baocaod@copied)" = 0 ]
    check "the health check says that it failed" health_is 2 '^stopped: baocaod@copied.service failed' /etc/baocaod/copied.yaml
    inside systemctl reset-failed baocaod@copied
    inside rm -r /etc/baocaod/copied.yaml "$drop/copied"
}

warns_of() { inside baocaod config check --config /etc/baocaod/copied.yaml 2>&1 | grep -F "warning: $1"; }

start_fails() { ! inside timeout 20 systemctl start "baocaod@$1" && [[ $(inside systemctl is-failed "baocaod@$1") == failed ]]; }

copied_says() { inside journalctl -q -u baocaod@copied -o cat | grep -E "$1"; }

# Drop folders, output and state on another disk, with names that unit files give a meaning.
folders_elsewhere() {
    local place='/data/so lieu 100%'
    inside_shell 'sed "s,/srv/baocaod,$1,; s,/var/lib/baocaod,$1/state," /etc/baocaod/baocaod.yaml >/etc/baocaod/far.yaml' "$place"
    inside_shell 'install -d -o baocaod -g baocaod-officers -m 2770 "$1" "$1"/{inbox,documents,online-services,digitization,infrastructure,narrative,procedure-control,transformation,administrative-reform} \
        "$1"/{state,.spool,output} && chmod 755 "$1"' "$place"
    check "a daemon whose folders lie elsewhere ends with what to do" start_fails far
    check "the drop-in is made from the configuration" inside baocaod config sandbox --config /etc/baocaod/far.yaml --install
    check "systemd reads it without complaint" no_complaint_about far
    check "then it starts" inside systemctl start baocaod@far
    another_copy "$samples/$(sample_names | head -n 1)" "$scratch/far.xlsx"
    machine_put "$scratch/far.xlsx" /home/officer/far.xlsx
    as_officer cp /home/officer/far.xlsx "$place/inbox/far.xlsx"
    check "and takes files" eventually 30 is_there "$place/output/receipts/far.xlsx.nhan.txt"
    check "its report can be made" inside systemctl start baocaod-report@far.service
    check "it cannot write where the first office's files lie" \
        [ "$(inside systemctl show -P ReadWritePaths baocaod@far | grep -c "$drop/inbox")" = 0 ]
    check "exposure of $(exposure baocaod@far.service) with the drop-in is no more than 0.2" exposure_is_low baocaod@far.service
    check "a path that would open everything is refused" sandbox_refuses /
    inside systemctl stop baocaod@far
    inside rm -r /etc/baocaod/far.yaml /etc/systemd/system/baocaod{,-report}@far.service.d /data "$drop/far"
    inside systemctl daemon-reload
}

no_complaint_about() { ! inside systemd-analyze verify --man=no "baocaod@$1.service" 2>&1 | grep -i 'folders.conf'; }

sandbox_refuses() {
    inside_shell 'sed "s,state: .*,state: $1," /etc/baocaod/far.yaml >/var/tmp/open.yaml && cp -r /etc/baocaod/units /var/tmp' "$1"
    local text
    if text=$(inside baocaod config sandbox --config /var/tmp/open.yaml 2>&1); then return 1; fi
    grep folders.state <<<"$text"
}

# What root asks of the service's state is done as the service's user.
roots_commands() {
    local command template
    template=$(sha256sum <"$machine_root/usr/share/baocaod/reports/chuyen-doi-so/bao-cao.docx")
    inside systemctl stop baocaod
    for command in "report --period last" "history" "verify" "status" "trace documents" "diff last 1"; do
        # shellcheck disable=SC2086 # words of a command
        inside baocaod $command --config /etc/baocaod/baocaod.yaml >/dev/null 2>&1
        check "root's \"$command\" leaves nothing of root's" nothing_of_root
    done
    check "a report is written by the service's user" \
        [ "$(inside_shell 'stat -c %U "$1"/report/*/bao-cao.docx | sort -u' "$output")" = baocaod ]
    inside mkdir -p "$drop/inbox/forms"
    inside chown officer:baocaod-officers "$drop/inbox/forms"
    inside chmod 2770 "$drop/inbox/forms"
    as_officer ln -s /usr/share/baocaod/reports/chuyen-doi-so/bao-cao.docx "$drop/inbox/forms/Phieu thu thap so lieu ha tang so va hien dai hoa hanh chinh - Xa Binh An - 6 thang dau nam 2023.xlsx"
    inside baocaod form infrastructure --period 2023-H1 --unit 21064 --output "$drop/inbox/forms" --config /etc/baocaod/baocaod.yaml >/dev/null 2>&1
    check "root writes through no officer's link" [ "$(sha256sum <"$machine_root/usr/share/baocaod/reports/chuyen-doi-so/bao-cao.docx")" = "$template" ]
    inside rm -r "$drop/inbox/forms"
    check "check of a file that only root may read still runs as root" inside_shell \
        'printf "a,b\n" >/root/own.csv; chmod 600 /root/own.csv; baocaod cells /root/own.csv | grep -q a,b'
    inside systemctl start baocaod
}

nothing_of_root() {
    local found
    found=$(inside find "$state" "$output" "$drop/.spool" -user root)
    echo "$found"
    [[ -z $found ]]
}
