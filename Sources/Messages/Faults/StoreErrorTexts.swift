import ReportingKit

/// What can go wrong with the store, and what an administrator does about it.
public enum StoreErrorTexts {
    /// Of a database on a server.
    public static func away(_ database: String, reason: String) -> Bilingual {
        Bilingual(
            "the database \(database) does not answer: \(reason)", "cơ sở dữ liệu \(database) không trả lời: \(reason)")
    }

    public static func unknownCommit(reason: String) -> Bilingual {
        Bilingual(
            "whether it was committed is not known: \(reason)", "chưa rõ đã ghi được hay chưa: \(reason)")
    }

    public static func missing(path: String) -> Bilingual {
        Bilingual(
            "there is no store at \(path) yet, or it may not be seen by this user; the service makes it when it first runs",
            "chưa có kho số liệu tại \(path), hoặc người dùng này không được xem; dịch vụ tạo kho khi chạy lần đầu")
    }

    public static func otherOffice(path: String, office: String) -> Bilingual {
        Bilingual(
            "\(path) holds the store of another office, of the unit \(office); give this one a database of its own",
            "\(path) là kho số liệu của cơ quan khác, đơn vị \(office); hãy tạo cơ sở dữ liệu riêng cho cơ quan này")
    }

    public static func newerSchema(path: String) -> Bilingual {
        Bilingual(
            "\(path) was written by a newer version of baocaod; install that version, or use another state folder",
            "\(path) do phiên bản baocaod mới hơn ghi; hãy cài phiên bản đó hoặc dùng thư mục trạng thái khác")
    }

    /// `path` is a file, or the address of a database.
    public static func unusable(path: String, reason: String) -> Bilingual {
        if path.hasPrefix("postgresql:") {
            return Bilingual(
                "\(path) cannot be used as the store: \(reason); see to its server (systemctl status postgresql) and to the way to it",
                "không dùng được kho số liệu \(path): \(reason); kiểm tra máy chủ của nó (systemctl status postgresql) và đường mạng tới đó"
            )
        }
        return Bilingual(
            "\(path) cannot be used as the store: \(reason); check the folder's owner, rights and free space",
            "không dùng được kho số liệu \(path): \(reason); kiểm tra chủ thư mục, quyền và dung lượng trống")
    }

    public static func finalized(_ report: ReportPeriod) -> Bilingual {
        Bilingual(
            "the report of \(report.period) is finalized; reopen it first: baocaod reopen \(report.period) --report \(report.report)",
            "Báo cáo \(report.period.vietnamese) đã ban hành, số liệu đã khóa; cần đính chính thì mở lại kỳ trước: "
                + "baocaod reopen \(report.period) --report \(report.report)")
    }

    public static func notFinalized(_ report: ReportPeriod) -> Bilingual {
        Bilingual(
            "the report of \(report) is not finalized",
            "Báo cáo \(report.period.vietnamese) (\(report.report)) chưa ban hành")
    }

    public static func changedMeanwhile(_ period: Period) -> Bilingual {
        Bilingual(
            "a file was accepted for \(period) meanwhile; look at the report again, then finalize it",
            "vừa có tệp của kỳ \(period.vietnamese) được nhận; xem lại báo cáo rồi ban hành")
    }

    public static func unknownOrder(_ order: Int64) -> Bilingual {
        Bilingual(
            "no accepted file has the number \(order); receipts have it, and baocaod history lists them",
            "không có tệp đã nhận nào mang số \(order); xem số trên giấy nhận hoặc trong baocaod history")
    }

    public static func nothingToDecide(_ order: Int64) -> Bilingual {
        Bilingual(
            "the file \(order) asks nothing of these units, or does not state them; baocaod history lists what is open",
            "tệp số \(order) không hỏi gì về các đơn vị này, hoặc không có số của các đơn vị này; xem baocaod history")
    }

    public static func notUpgraded(path: String) -> Bilingual {
        Bilingual(
            "\(path) was written by an earlier version of baocaod; start the service once, or run baocaod status, to bring its data up to date",
            "\(path) do phiên bản baocaod cũ ghi; chạy dịch vụ một lần, hoặc baocaod status, để nâng cấp")
    }

    public static func damaged(table version: Int64) -> Bilingual {
        Bilingual(
            "the store is damaged: a row of table \(version) cannot be read. \(recovery.english)",
            "kho số liệu bị hỏng: không đọc được một dòng của bảng \(version). \(recovery.vietnamese)")
    }

    public static func corrupt(path: String, reason: String) -> Bilingual {
        Bilingual(
            "the store \(path) is damaged: \(reason). \(recovery.english)",
            "kho số liệu \(path) bị hỏng: \(reason). \(recovery.vietnamese)")
    }

    public static func copyDamaged(path: String, reason: String) -> Bilingual {
        Bilingual(
            "the copy \(path) is damaged itself: \(reason); try another, or \"baocaod store recover\" without --from",
            "bản sao \(path) cũng bị hỏng: \(reason); dùng bản khác, hoặc \"baocaod store recover\" không có --from")
    }

    public static func lost(path: String, archived: Int) -> Bilingual {
        Bilingual(
            "the store \(path) is lost or empty, but the archive beside it holds \(archived) accepted files. Nothing is taken until an "
                + "administrator decides: \"baocaod store adopt\" rebuilds the store from the archive, \"baocaod store new\" begins an empty one",
            "kho số liệu \(path) bị mất hoặc trống, trong khi kho lưu trữ có \(VietnameseNumber.count(archived)) tệp đã nhận. Chưa nhận tệp nào cho đến khi "
                + "quản trị quyết định: \"baocaod store adopt\" dựng lại từ kho lưu trữ, \"baocaod store new\" bắt đầu kho trống"
        )
    }

    public static func behind(path: String, missing: String) -> Bilingual {
        Bilingual(
            "the store \(path) is older than the archive beside it: it does not know \(missing). Nothing is taken until an administrator "
                + "decides: \"baocaod store recover\" rebuilds the store from the archive, with --from COPY from a copy of the store and what came after it",
            "kho số liệu \(path) cũ hơn kho lưu trữ: thiếu \(missing). Chưa nhận tệp nào cho đến khi quản trị quyết định: "
                + "\"baocaod store recover\" dựng lại từ kho lưu trữ, thêm --from BẢN-SAO để dựng từ bản sao và phần sau đó"
        )
    }

    public static let copyTargetInUse = Bilingual(
        "the target holds a store that is in use; nothing was copied: name a file that does not exist, or an empty database",
        "nơi chép đến đang có kho số liệu khác; chưa chép gì: hãy chỉ một tệp chưa có hoặc một cơ sở dữ liệu trống")

    public static func copyDifferent(tables: [String]) -> Bilingual {
        let tables = tables.joined(separator: ", ")
        return Bilingual(
            "the copy is not the same as the store in \(tables); nothing was kept of it",
            "bản chép không giống kho số liệu ở các bảng \(tables); không giữ lại phần nào")
    }

    public static func copyUndecided(count: Int) -> Bilingual {
        Bilingual(
            "\(count) files are on their way and not decided yet; nothing was copied: start the service until baocaod status shows none waiting, "
                + "stop it, and copy then",
            "còn \(VietnameseNumber.count(count)) tệp đang xử lý; chưa chép gì: chạy dịch vụ đến khi baocaod status báo không còn tệp chờ, dừng dịch vụ rồi mới chép"
        )
    }

    public static func copyMissing(name: String, sha256: String) -> Bilingual {
        Bilingual(
            "the bytes of \(name) are missing (sha256 \(sha256)); nothing was kept of the copy: see baocaod store check",
            "thiếu nội dung của tệp \(name) (sha256 \(sha256)); không giữ lại phần nào của bản chép: xem baocaod store check"
        )
    }

    public static func copyChanged(name: String, sha256: String) -> Bilingual {
        Bilingual(
            "the bytes kept of \(name) are not those that were received (sha256 \(sha256)); nothing was kept of the copy: see baocaod store check",
            "nội dung lưu của tệp \(name) không còn như lúc nhận (sha256 \(sha256)); không giữ lại phần nào của bản chép: xem baocaod store check"
        )
    }

    /// `first` is the first of `count` disagreements.
    public static func copyDisagreeing(first: Bilingual?, count: Int) -> Bilingual {
        Bilingual(
            "the copied store does not agree with the archive beside it in \(count) points (\(first?.english ?? "")); the store was not kept: "
                + "move that archive aside, or name another folder",
            "kho số liệu chép ra không khớp kho lưu trữ bên cạnh ở \(VietnameseNumber.count(count)) điểm (\(first?.vietnamese ?? "")); không giữ kho số liệu: chuyển kho lưu trữ đó sang chỗ khác hoặc chọn thư mục khác"
        )
    }

    private static let recovery = Bilingual(
        "Stop the service, run \"baocaod store check\", then \"baocaod store recover\" (from the archive) or \"baocaod store recover --from COPY\" "
            + "(from a copy of the store); nothing is taken until then",
        "Dừng dịch vụ, chạy \"baocaod store check\", rồi \"baocaod store recover\" (từ kho lưu trữ) hoặc \"baocaod store recover --from BẢN-SAO\" "
            + "(từ bản sao); từ giờ đến lúc đó không nhận tệp nào")
}
