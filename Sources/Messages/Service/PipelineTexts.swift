import ReportingKit

/// What the service does now, for `status` and the line of the service manager.
public enum PipelineTexts {
    public static let starting = Bilingual("starting", "đang khởi động")
    public static let openingState = Bilingual("opening the state folder", "đang mở thư mục trạng thái")
    public static let openingStore = Bilingual("opening the store", "đang mở kho số liệu")
    public static let recovering = Bilingual(
        "putting in order what an interrupted run left", "đang xử lý phần việc dở của lần chạy trước")
    public static let waiting = Bilingual("waiting for files", "đang chờ tệp")

    public static func taking(_ count: Int) -> Bilingual {
        Bilingual("taking \(count) files", "đang lấy \(VietnameseNumber.padded(count)) tệp")
    }

    public static func reading(_ names: [String]) -> Bilingual {
        names.count == 1
            ? Bilingual("reading \(names[0])", "đang đọc “\(names[0])”")
            : Bilingual("reading \(names.count) files", "đang đọc \(VietnameseNumber.padded(names.count)) tệp")
    }

    public static func storing(_ count: Int) -> Bilingual {
        Bilingual("storing \(count) files", "đang lưu \(VietnameseNumber.padded(count)) tệp")
    }

    public static func reducing(_ name: String) -> Bilingual {
        Bilingual("reducing \(name)", "đang rút gọn “\(name)”")
    }

    public static let archiving = Bilingual("archiving files", "đang lưu trữ tệp")
    public static let judgingKept = Bilingual(
        "judging files again that nobody had declared", "đang kiểm tra lại các tệp chưa biết bảng")

    /// The step with the files that are being read in it, in English.
    public static func step(_ step: String, reading names: [String]) -> String {
        names.isEmpty ? step : "\(step), now at \(names.joined(separator: " and "))"
    }

    public static func idle(taken: Int, returned: Int) -> Bilingual {
        Bilingual(
            "Waiting for files; \(taken) taken, \(returned) returned since the start",
            "Đang chờ tệp; từ khi khởi động đã nhận \(VietnameseNumber.count(taken)), trả lại \(VietnameseNumber.count(returned))"
        )
    }

    // MARK: phases of the daemon

    /// After "the service".
    public static let isStarting = Bilingual("is starting", "đang khởi động")
    public static let waitsForStorage = Bilingual(
        "cannot start yet: it waits for its storage", "chưa khởi động được, đang chờ nơi lưu trữ")
    public static let isRecovering = Bilingual(
        "puts in order what an interrupted run left and scans its folders", "đang xử lý phần việc dở và quét thư mục")
    public static let runs = Bilingual("runs", "đang chạy")
    public static let isStopping = Bilingual("is stopping", "đang dừng")
}
