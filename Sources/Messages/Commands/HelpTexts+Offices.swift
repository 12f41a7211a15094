/// Help of folders and of several offices on one server.
extension HelpTexts {
    static let offices: [String: String] = [
        "Make the folders that officers reach, with owners, groups and rights; without --apply only say what would be done.":
            "Tạo các thư mục cho cán bộ với chủ sở hữu, nhóm và quyền; không có --apply thì chỉ nêu việc sẽ làm.",
        "Drop folders, answers, reports and the spool of the configuration; for each unit that officers of roles: report for by group, a folder of its own in the inbox and in the answers, which only these groups reach. What is right already is left alone; no file of anybody's is changed.":
            "Gồm các thư mục gửi tệp, trả lời, báo cáo và vùng đệm theo cấu hình; với mỗi đơn vị có nhóm cán bộ trong roles: thì có thư mục riêng trong hộp thư chung và trong thư mục trả lời, chỉ các nhóm đó vào được. Thư mục đã đúng thì để yên; không đổi tệp của ai.",
        "Exit codes: 0 all is right or was made so, 1 something is to be done, 2 usage, configuration, or unknown groups.":
            "Mã kết thúc: 0 đã đúng hoặc đã làm xong, 1 còn việc phải làm, 2 sai cách dùng, cấu hình hoặc không có nhóm.",
        "Example: baocaod folders --config /etc/baocaod/binh-son.yaml --apply":
            "Ví dụ: baocaod folders --config /etc/baocaod/binh-son.yaml --apply",
        "Carry it out, as root.": "Thực hiện, bằng quyền root.",
        "The service's user.": "Người dùng của dịch vụ.",
        "Further offices on one server, each with a service of its own.":
            "Thêm đơn vị trên cùng một máy, mỗi đơn vị một dịch vụ riêng.",
        "Make an office: its configuration, folders, group of officers, and what its service may do.":
            "Tạo một đơn vị: cấu hình, thư mục, nhóm cán bộ và quyền của dịch vụ.",
        "As root. Writes /etc/baocaod/NAME.yaml as \"init\" does, makes the group baocaod-NAME and the folders below /srv/baocaod/NAME, and a drop-in for the units. Nothing that is there is overwritten; a store of a former office of this name is taken up.":
            "Chạy bằng quyền root. Ghi /etc/baocaod/TÊN.yaml như lệnh \"init\", tạo nhóm baocaod-TÊN, các thư mục trong /srv/baocaod/TÊN và phần bổ sung cho các unit. Không ghi đè gì đang có; nếu còn kho số liệu của đơn vị cùng tên trước đây thì dùng tiếp.",
        "Exit codes: 0 made, 2 usage, something in the way, or faults.":
            "Mã kết thúc: 0 đã tạo, 2 sai cách dùng, vướng thứ đang có hoặc có lỗi.",
        "Example: baocaod instance add binh-son --unit 21040": "Ví dụ: baocaod instance add binh-son --unit 21040",
        "The office's name for units, groups and folders: a-z, digits and -.":
            "Tên đơn vị dùng cho unit, nhóm và thư mục: a-z, chữ số và dấu -.",
        "Bring back an office that was removed, as it was.": "Đưa lại một đơn vị đã bỏ, như trước.",
        "The group whose members may drop files and fetch what comes back.":
            "Nhóm mà thành viên được gửi tệp và lấy kết quả.",
        "The further offices of this server: name, unit, how its service stands, where its state is.":
            "Các đơn vị thêm trên máy này: tên, mã và tên đơn vị, tình trạng dịch vụ, nơi chứa dữ liệu.",
        "One line an office, with tabs between. Exit code 0.": "Mỗi đơn vị một dòng, ngăn bằng tab. Mã kết thúc 0.",
        "Take an office off this server; its store, archive, reports and officers' files stay.":
            "Bỏ một đơn vị khỏi máy này; kho số liệu, kho lưu trữ, báo cáo và tệp của cán bộ vẫn còn.",
        "As root, with its service stopped. Its files of /etc are moved to /etc/baocaod/removed; \"add --again\" brings the office back.":
            "Chạy bằng quyền root, khi dịch vụ của đơn vị đã dừng. Các tệp trong /etc được chuyển vào /etc/baocaod/removed; \"add --again\" đưa đơn vị trở lại.",
        "Exit codes: 0 removed, 2 usage, or its service runs.":
            "Mã kết thúc: 0 đã bỏ, 2 sai cách dùng hoặc dịch vụ đang chạy.",
        "The office's name.": "Tên đơn vị.",
        "Remove answers that nobody needs any more; without --apply only say how much there is.":
            "Xóa những trả lời không còn cần; không có --apply thì chỉ nêu có bao nhiêu.",
        "Receipts of taken files, returned files that a later one settled, stores that were moved aside. Never the store, the archive, issued reports, files that wait, or returned files that are still open. May run beside the service.":
            "Gồm giấy nhận, tệp trả lại đã có tệp sau thay thế, kho số liệu cũ đã chuyển sang bên. Không bao giờ xóa kho số liệu, kho lưu trữ, báo cáo đã ban hành, tệp đang chờ, tệp trả lại chưa xử lý. Chạy được khi dịch vụ đang chạy.",
        "Exit codes: 0 said or removed, 2 usage or configuration.":
            "Mã kết thúc: 0 đã nêu hoặc đã xóa, 2 sai cách dùng hoặc cấu hình.",
        "Example: baocaod prune --older-than 730 --apply": "Ví dụ: baocaod prune --older-than 730 --apply",
        "Only what has lain for more than so many days.": "Chỉ những gì đã nằm quá số ngày này.",
        "Remove it.": "Xóa.",
    ]
}
