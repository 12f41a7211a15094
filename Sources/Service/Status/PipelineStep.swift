import ReportingKit

/// What the pipeline does at one time.
enum PipelineStep: Hashable, Sendable {
    case starting
    case openingState
    case openingStore
    case recovering
    case waiting
    case taking(Int)
    case reading([String])
    case storing(Int)
    case reducing(String)
    case archiving
    case judgingKept

    var said: Bilingual {
        switch self {
        case .starting: Bilingual("starting", "đang khởi động")
        case .openingState: Bilingual("opening the state folder", "đang mở thư mục trạng thái")
        case .openingStore: Bilingual("opening the store", "đang mở kho số liệu")
        case .recovering:
            Bilingual("putting in order what an interrupted run left", "đang xử lý phần việc dở của lần chạy trước")
        case .waiting: Bilingual("waiting for files", "đang chờ tệp")
        case .taking(let count): Bilingual("taking \(count) files", "đang lấy \(padded(count)) tệp")
        case .reading(let names):
            names.count == 1
                ? Bilingual("reading \(names[0])", "đang đọc “\(names[0])”")
                : Bilingual("reading \(names.count) files", "đang đọc \(padded(names.count)) tệp")
        case .storing(let count): Bilingual("storing \(count) files", "đang lưu \(padded(count)) tệp")
        case .reducing(let name): Bilingual("reducing \(name)", "đang rút gọn “\(name)”")
        case .archiving: Bilingual("archiving files", "đang lưu trữ tệp")
        case .judgingKept:
            Bilingual("judging files again that nobody had declared", "đang kiểm tra lại các tệp chưa biết bảng")
        }
    }

    private func padded(_ count: Int) -> String { VietnameseNumber.padded(count) }
}
