# shellcheck shell=bash
# Officers drop files through Samba.

scenario_samba() {
    local name
    configure_samba
    inside systemctl unmask --runtime smbd >/dev/null 2>&1 || true
    inside rm -f /etc/systemd/system/smbd.service
    # smbd waits for the network, and here there is none.
    inside systemctl mask --runtime systemd-networkd-wait-online >/dev/null 2>&1
    inside systemctl daemon-reload
    check "smbd runs on loopback" inside systemctl start smbd
    name='qua mạng.xlsx'
    another_copy "$samples/$(sample_names | head -n 1)" "$scratch/$name"
    machine_put "$scratch/$name" "/home/officer/$name"
    mark_journal
    check "smbclient puts a file" smb "put \"/home/officer/$name\" \"inbox/$name\""
    check "it is archived, byte for byte" eventually 30 archived "$scratch/$name"
    check "its receipt can be fetched" eventually 30 smb "get \"output/receipts/$name.nhan.txt\" /dev/null"
    check "a slow transfer is not taken before its end" slow_transfer_is_taken_whole
    check "the spool is not shown" spool_is_hidden
    inside systemctl stop smbd
}

configure_samba() {
    inside_shell 'cat >/etc/samba/smb.conf' <<'CONF'
[global]
    interfaces = lo
    bind interfaces only = yes
    disable netbios = yes
    smb ports = 445
    map to guest = never
[baocaod]
    path = /srv/baocaod
    valid users = @baocaod-officers
    read only = no
    force group = baocaod-officers
    create mask = 0660
    directory mask = 2770
    veto files = /.spool/
CONF
    inside ip link set lo up 2>/dev/null || true
    printf 'officer\nofficer\n' | inside smbpasswd -s -a officer >/dev/null
}

smb() { inside smbclient --quiet //127.0.0.1/baocaod --user=officer%officer --command="$1"; }

# The file comes through a pipe in two halves with a pause longer than the quiet time between.
slow_transfer_is_taken_whole() {
    local name=chậm.csv half
    another_copy "$samples/$(sample_names | head -n 1)" "$scratch/$name"
    half=$(($(stat -c %s "$scratch/$name") / 2))
    machine_put "$scratch/$name" "/home/officer/$name"
    inside_shell 'exec </dev/null; rm -f /var/tmp/pipe; mkfifo /var/tmp/pipe
        (head -c "$2" "$1"; sleep 6; tail -c +"$(($2 + 1))" "$1") 2>/dev/null >/var/tmp/pipe &
        timeout 60 smbclient --quiet //127.0.0.1/baocaod --user=officer%officer --command="put /var/tmp/pipe inbox/$(basename "$1")"' \
        "/home/officer/$name" "$half"
    eventually 30 archived "$scratch/$name"
}

spool_is_hidden() { ! grep '\.json' <<<"$(smb 'ls .spool/*')"; }
