/// Help of backup and restore.
extension HelpTexts {
    static let backup: [String: String] = [
        "Copy the office as it is now, while the service runs: store, archive, journal, configuration.":
            "Sao lưu toàn bộ khi dịch vụ đang chạy: kho số liệu, kho lưu trữ, nhật ký, cấu hình.",
        "Backups in one folder share the archived files, which never change, so a further one is quick and small. Each is a folder named after its time, complete once it has that name. Put the folder on another disk and copy it to another machine.":
            "Các bản sao trong một thư mục dùng chung tệp lưu trữ (không bao giờ đổi), nên bản sau nhanh và nhỏ. Mỗi bản là một thư mục mang tên thời điểm; có tên là đã đủ. Nên đặt ở ổ đĩa khác và chép sang máy khác.",
        "Exit codes: 0 the backup is whole, 1 the archive lacks files that the store knows, 2 usage or configuration.":
            "Mã kết thúc: 0 bản sao đủ, 1 kho lưu trữ thiếu tệp mà kho số liệu có, 2 sai cách dùng hoặc cấu hình.",
        "The folder of backups; the service's user must be able to write there.":
            "Thư mục chứa các bản sao; người dùng của dịch vụ phải ghi được.",
        "How many backups stay; the oldest are removed. Without it all stay.":
            "Giữ lại bao nhiêu bản; bản cũ nhất bị xóa. Không nêu thì giữ tất cả.",
        "Put a backup into the state folder; the service must be stopped.":
            "Khôi phục một bản sao vào thư mục trạng thái; phải dừng dịch vụ trước.",
        "Every file of the backup is checked first. What was in the state folder is moved aside with --replace, never deleted. The configuration is not put back: compare it with today's. Afterwards: baocaod verify.":
            "Mọi tệp của bản sao được kiểm tra trước. Thêm --replace thì kho đang có được chuyển sang bên, không bị xóa. Cấu hình không được khôi phục: hãy tự so với cấu hình hiện nay. Sau đó chạy: baocaod verify.",
        "One of the folders that baocaod backup made.": "Một thư mục do baocaod backup tạo.",
        "Also when there is a store or an archive: they are moved aside.":
            "Cả khi đã có kho số liệu hoặc kho lưu trữ: chuyển chúng sang bên.",
    ]
}
