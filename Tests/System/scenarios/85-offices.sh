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
}
